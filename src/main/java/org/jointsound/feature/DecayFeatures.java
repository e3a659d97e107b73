package org.jointsound.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the attack is made of, and how each band falls after it. */
final class DecayFeatures {
    private static final double LEAST_RATIO = 0.003;
    private static final double[][] WINDOWS = {{-0.018, -0.008}, {0.008, 0.016}, {0.016, 0.032}, {0.032, 0.058}};
    static final List<String> NAMES = names();

    private DecayFeatures() {}

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        for (int b = 0; b + 1 < ShortTimePower.EDGES_HZ.length; b++) {
            names.add(String.format(Locale.ROOT, "decay.attack_%d_hz_db", (int) ShortTimePower.EDGES_HZ[b]));
        }
        for (double[] w : WINDOWS) {
            for (int b = 0; b + 1 < ShortTimePower.EDGES_HZ.length; b++) {
                names.add(String.format(Locale.ROOT, "decay.after_%d_ms_%d_hz_db", (int) Math.round(1000 * w[0]), (int) ShortTimePower.EDGES_HZ[b]));
            }
            names.add(String.format(Locale.ROOT, "decay.after_%d_ms_db", (int) Math.round(1000 * w[0])));
        }
        for (int b = 0; b + 1 < ShortTimePower.EDGES_HZ.length; b++) {
            names.add(String.format(Locale.ROOT, "decay.span_%d_hz_log10_s", (int) ShortTimePower.EDGES_HZ[b]));
        }
        return List.copyOf(names);
    }

    static double[] measure(ShortTimePower power, double bandwidthHz) {
        double[] out = new double[NAMES.size()];
        int at = 0;
        int peak = power.peak();
        int bands = power.bands().length;
        boolean[] heard = new boolean[bands];
        for (int b = 0; b < bands; b++) {
            heard[b] = bandwidthHz > 1.3 * ShortTimePower.EDGES_HZ[b] + 50;
            out[at++] = heard[b] ? ratioDb(power.bands()[b][peak], power.total()[peak]) : Double.NaN;
        }
        for (double[] w : WINDOWS) {
            for (int b = 0; b < bands; b++) {
                double[] course = power.bands()[b];
                double top = power.mean(course, -0.004, 0.004);
                out[at++] = heard[b] ? ratioDb(power.mean(course, w[0], w[1]), top) : Double.NaN;
            }
            out[at++] = ratioDb(power.mean(power.total(), w[0], w[1]), power.mean(power.total(), -0.004, 0.004));
        }
        for (int b = 0; b < bands; b++) {
            double[] course = power.bands()[b];
            double max = 0;
            for (int i = power.first(); i <= power.last(); i++) {
                max = Math.max(max, course[i]);
            }
            int n = 0;
            for (int i = power.first(); i <= power.last(); i++) {
                if (course[i] > 0.1 * max) {
                    n++;
                }
            }
            out[at++] = heard[b] ? Math.log10(Math.max(1, n) * power.hopSeconds()) : Double.NaN;
        }
        return out;
    }

    private static double ratioDb(double part, double whole) {
        return whole > 0 ? 10 * Math.log10(Math.max(LEAST_RATIO, Math.min(100, part / whole))) : Double.NaN;
    }
}
