package org.jointsound.feature.clip;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Levels below 900 Hz in narrow bands, which contact sensors at 2 kHz hear best: frames of 171 ms at 24 kHz, dB over the mean
 * power of all bands together; mean and standard deviation over the frames.
 */
final class LowFeatures {
    private static final List<Integer> EDGES_HZ = List.of(10, 20, 40, 60, 80, 120, 160, 240, 320, 480, 640, 900);
    private static final int BANDS = EDGES_HZ.size() - 1;
    private static final int FRAME = 4096;
    private static final double LEAST_SHARE = 1e-6;
    static final List<String> NAMES = names();

    private LowFeatures() {}

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        for (String statistic : List.of("mean", "sd")) {
            for (int band = 0; band < BANDS; band++) {
                names.add("low." + EDGES_HZ.get(band) + "_" + EDGES_HZ.get(band + 1) + "_hz_db_" + statistic);
            }
        }
        return List.copyOf(names);
    }

    /** All absent where the recording is shorter than a frame or its band ends below 900 Hz. */
    static double[] measure(SoundingPart part) {
        double[] out = new double[NAMES.size()];
        Arrays.fill(out, Double.NaN);
        if (part.samples().length < FRAME || !MelFilters.reaches(EDGES_HZ.get(BANDS), part.bandwidthHz())) {
            return out;
        }
        double hzPerBin = (double) part.rateHz() / FRAME;
        List<double[]> frames = Frames.of(part.samples(), FRAME).stream()
                .map(power -> bands(power, hzPerBin))
                .toList();
        double reference = frames.stream()
                .mapToDouble(frame -> Arrays.stream(frame).sum())
                .average()
                .orElseThrow();
        for (int band = 0; band < BANDS; band++) {
            int own = band;
            double[] levels = frames.stream()
                    .mapToDouble(frame -> 10 * Math.log10(Math.max(LEAST_SHARE, frame[own] / reference)))
                    .toArray();
            out[band] = Samples.mean(levels);
            out[BANDS + band] = Samples.deviation(levels);
        }
        return out;
    }

    private static double[] bands(double[] power, double hzPerBin) {
        double[] bands = new double[BANDS];
        for (int band = 0; band < BANDS; band++) {
            int to = (int) Math.ceil(EDGES_HZ.get(band + 1) / hzPerBin);
            for (int bin = (int) Math.ceil(EDGES_HZ.get(band) / hzPerBin); bin < to; bin++) {
                bands[band] += power[bin];
            }
        }
        return bands;
    }
}
