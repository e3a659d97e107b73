package org.jointsound.feature.clip;

import java.util.Arrays;
import java.util.List;

/** How long a recording sounds, and how its level runs relative to its loudest frame. */
final class LoudnessFeatures {
    static final List<String> NAMES = List.of(
            "loudness.length_log10_s",
            "loudness.p05_db",
            "loudness.p25_db",
            "loudness.p50_db",
            "loudness.p75_db",
            "loudness.p95_db",
            "loudness.sd_db",
            "loudness.within20_share",
            "loudness.within10_share");

    private static final double[] SHARES = {0.05, 0.25, 0.5, 0.75, 0.95};
    private static final double LOWEST_DB = -60;

    private LoudnessFeatures() {}

    static double[] measure(SoundingPart part) {
        double[] levels = Arrays.stream(part.totals())
                .map(total -> Math.max(LOWEST_DB, 10 * Math.log10(total / part.loudest())))
                .toArray();
        double[] out = new double[NAMES.size()];
        out[0] = Math.log10(part.seconds());
        for (int i = 0; i < SHARES.length; i++) {
            out[1 + i] = Samples.quantile(levels, SHARES[i]);
        }
        out[6] = Samples.deviation(levels);
        out[7] = Samples.shareAbove(levels, -20);
        out[8] = Samples.shareAbove(levels, -10);
        return out;
    }
}
