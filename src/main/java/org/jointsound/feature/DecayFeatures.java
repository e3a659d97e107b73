package org.jointsound.feature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What the attack of an event is made of, and how far each band has risen before and fallen after it. */
final class DecayFeatures {
    /** Start and end of the stretches that are set against the peak, in milliseconds after it. */
    private static final int[][] STRETCHES_MS = {{-18, -8}, {8, 16}, {16, 32}, {32, 58}};
    /** Half the stretch around the loudest frame that counts as the peak. */
    private static final double PEAK_SECONDS = 0.004;
    /** Ratios are limited to -25 and 20 dB, because further down lies the recording's noise and not the sound. */
    private static final double LEAST_RATIO = 0.003;

    private static final double LARGEST_RATIO = 100;
    /** A band sounds where its power is within 10 dB of its largest. */
    private static final double SOUNDING_RATIO = 0.1;

    static final List<String> NAMES = names();

    private DecayFeatures() {}

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        addBands(names, "decay.attack_%d_hz_db");
        for (int[] stretch : STRETCHES_MS) {
            String when = stretch[0] < 0 ? "before_" + -stretch[0] : "after_" + stretch[0];
            addBands(names, "decay." + when + "_ms_%d_hz_db");
            names.add("decay." + when + "_ms_db");
        }
        addBands(names, "decay.span_%d_hz_log10_s");
        return List.copyOf(names);
    }

    private static void addBands(List<String> names, String form) {
        for (int band = 0; band < ShortTimePower.BANDS; band++) {
            names.add(String.format(Locale.ROOT, form, (int) ShortTimePower.lowHz(band)));
        }
    }

    static double[] measure(ShortTimePower power, double bandwidthHz) {
        double[] out = new double[NAMES.size()];
        Arrays.fill(out, Double.NaN);
        int width = ShortTimePower.BANDS;
        int spans = width + STRETCHES_MS.length * (width + 1);
        for (int band = 0; band < width; band++) {
            if (ShortTimePower.reaches(band, bandwidthHz)) {
                double[] course = power.band(band);
                out[band] = ratioDb(course[power.peak()], power.total()[power.peak()]);
                for (int i = 0; i < STRETCHES_MS.length; i++) {
                    out[width + i * (width + 1) + band] = overPeakDb(power, course, STRETCHES_MS[i]);
                }
                out[spans + band] = Math.log10(soundingFrames(power, course) * power.stepSeconds());
            }
        }
        for (int i = 0; i < STRETCHES_MS.length; i++) {
            out[width + i * (width + 1) + width] = overPeakDb(power, power.total(), STRETCHES_MS[i]);
        }
        return out;
    }

    private static double overPeakDb(ShortTimePower power, double[] course, int[] stretchMs) {
        double peak = power.mean(course, -PEAK_SECONDS, PEAK_SECONDS);
        return ratioDb(power.mean(course, stretchMs[0] / 1000.0, stretchMs[1] / 1000.0), peak);
    }

    private static int soundingFrames(ShortTimePower power, double[] course) {
        double largest = 0;
        for (int frame = power.first(); frame <= power.last(); frame++) {
            largest = Math.max(largest, course[frame]);
        }
        int sounding = 0;
        for (int frame = power.first(); frame <= power.last(); frame++) {
            sounding += course[frame] > SOUNDING_RATIO * largest ? 1 : 0;
        }
        return Math.max(1, sounding);
    }

    private static double ratioDb(double part, double whole) {
        return whole > 0 ? 10 * Math.log10(Math.max(LEAST_RATIO, Math.min(LARGEST_RATIO, part / whole))) : Double.NaN;
    }
}
