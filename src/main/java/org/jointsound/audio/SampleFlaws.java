package org.jointsound.audio;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a careful listener would see in the samples themselves, in a sentence each. */
final class SampleFlaws {
    private static final double SILENT_SHARE = 0.05;
    private static final double FRAME_SECONDS = 0.050;

    /** Frames within 6 dB of the loudest one, as power. */
    private static final double LOUD_POWER = 0.25;

    /** Of the samples in loud frames. Of a short sound it is far more than of the recording that holds it. */
    private static final double CLIPPED_SHARE = 0.005;

    private SampleFlaws() {}

    /** The warnings for mono samples; none for none. */
    static List<String> of(float[] samples, int rateHz) {
        List<String> warnings = new ArrayList<>();
        double silent = DigitalSilence.share(samples, rateHz);
        // A recording that is nothing but silence has its own outcome.
        if (silent > SILENT_SHARE && silent < 1) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "%.0f %% of the recording is digital silence, as a noise gate or an editor leaves it.",
                    100 * silent));
        }
        if (clippedShareWhereLoud(samples, rateHz) >= CLIPPED_SHARE) {
            warnings.add("The loudest parts are clipped.");
        }
        return warnings;
    }

    private static double clippedShareWhereLoud(float[] samples, int rateHz) {
        int frame = (int) Math.max(1, FRAME_SECONDS * rateHz);
        int[] flat = FlatTops.perFrame(samples, frame);
        double[] power = new double[flat.length];
        double loudest = 0;
        for (int i = 0; i < samples.length; i++) {
            power[i / frame] += (double) samples[i] * samples[i];
            loudest = Math.max(loudest, power[i / frame]);
        }
        long clipped = 0;
        long loud = 0;
        for (int k = 0; k < flat.length; k++) {
            if (power[k] >= LOUD_POWER * loudest) {
                clipped += flat[k];
                loud += Math.min(frame, samples.length - (long) k * frame);
            }
        }
        return loud == 0 ? 0 : (double) clipped / loud;
    }
}
