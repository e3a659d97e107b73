package org.jointsound.corpus.sound.impulses;

import java.util.Arrays;
import java.util.List;
import org.jointsound.corpus.sound.Track;

/**
 * An autoregressive filter, one pair of poles after the other. Kept in pairs, since the coefficients of the whole
 * polynomial lose their digits when low poles crowd near 0 Hz. One instance filters one signal.
 */
final class AllPole {
    private static final double HIGHEST_HZ = 0.45 * Track.RATE_HZ;

    private final double[] a1;
    private final double[] a2;
    private final double[] gain;
    private final double[] last;
    private final double[] beforeLast;

    /**
     * A pair of poles.
     *
     * @param hz where the pair alone has its peak; taken as 0.45 of the rate when above
     * @param bandwidthHz above 0; the amplitude decays by {@code exp(-pi bandwidth t)}
     */
    record Pair(double hz, double bandwidthHz) {
        /** By the damping ratio, half of bandwidth over frequency. */
        static Pair damped(double hz, double dampingRatio) {
            return new Pair(hz, 2 * dampingRatio * hz);
        }

        double radius() {
            return StrictMath.exp(-Math.PI * bandwidthHz / Track.RATE_HZ);
        }
    }

    AllPole(List<Pair> pairs) {
        a1 = new double[pairs.size()];
        a2 = new double[pairs.size()];
        gain = new double[pairs.size()];
        last = new double[pairs.size()];
        beforeLast = new double[pairs.size()];
        tune(pairs);
    }

    /** Moves the poles and lets the signal ring on; as many pairs as before. */
    void tune(List<Pair> pairs) {
        for (int i = 0; i < a1.length; i++) {
            double r = pairs.get(i).radius();
            double peak = 2 * Math.PI * Math.min(HIGHEST_HZ, pairs.get(i).hz) / Track.RATE_HZ;
            // A pair at this angle peaks at the asked frequency: d|H|/dw = 0 where cos w = (1 + r^2) cos(angle) / 2r.
            double cos = 2 * r / (1 + r * r) * StrictMath.cos(peak);
            a1[i] = -2 * r * cos;
            a2[i] = r * r;
            gain[i] = 1 + a1[i] + a2[i];
        }
    }

    /** The next output sample; each pair has gain 1 at 0 Hz. */
    double next(double x) {
        double value = x;
        for (int i = 0; i < a1.length; i++) {
            double out = gain[i] * value - a1[i] * last[i] - a2[i] * beforeLast[i];
            beforeLast[i] = last[i];
            last[i] = out;
            value = out;
        }
        return value;
    }

    /** Puts it to rest. */
    void still() {
        Arrays.fill(last, 0);
        Arrays.fill(beforeLast, 0);
    }
}
