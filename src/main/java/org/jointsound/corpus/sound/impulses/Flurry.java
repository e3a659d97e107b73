package org.jointsound.corpus.sound.impulses;

import java.util.Arrays;
import org.jointsound.corpus.sound.Draw;

/**
 * Impulses that come ever more rarely: an inhomogeneous Poisson process of finite expected number, whose intensity is
 * that number times the density of a gamma law. Given their number, the points of such a process are independent draws
 * from the density (Kingman 1993, "Poisson Processes").
 *
 * @param meanCount expected number of impulses, above 0
 * @param meanSeconds mean time of an impulse after the start
 * @param shape of the gamma: 1 decays exponentially from the start, more than 1 rises first
 */
record Flurry(double meanCount, double meanSeconds, double shape) {
    /** How many standard deviations lie between the 5 % and 95 % points: 2.94 at shape 1, 3.29 for a normal law. */
    private static final double DEVIATIONS_HOLDING_90_PERCENT = 3;

    /**
     * One in which 90 % of the impulses are expected to come within this time (to about 7 %), most densely after the rise.
     *
     * @param riseSeconds 0 for an intensity that only falls
     */
    static Flurry lasting(double seconds, double riseSeconds, double meanCount) {
        // The mode m - m/k is to be the rise and the deviation m/sqrt(k) a third of the duration: solved for m and k.
        double deviation = seconds / DEVIATIONS_HOLDING_90_PERCENT;
        double mean = (riseSeconds + StrictMath.sqrt(riseSeconds * riseSeconds + 4 * deviation * deviation)) / 2;
        return new Flurry(meanCount, mean, mean / (mean - riseSeconds));
    }

    /** Times of the impulses, ascending; may be empty. */
    double[] times(Draw draw) {
        double[] times = new double[count(draw)];
        for (int i = 0; i < times.length; i++) {
            times[i] = draw.gamma(meanSeconds, shape);
        }
        Arrays.sort(times);
        return times;
    }

    /** Times counted from the first impulse, which is always there. */
    double[] timesFromFirst(Draw draw) {
        double[] times = times(draw);
        if (times.length == 0) {
            return new double[1];
        }
        double first = times[0];
        for (int i = 0; i < times.length; i++) {
            times[i] -= first;
        }
        return times;
    }

    /** A Poisson number: how many unit-rate arrivals fit into the mean. */
    private int count(Draw draw) {
        int count = 0;
        for (double at = draw.exponential(1); at < meanCount; at += draw.exponential(1)) {
            count++;
        }
        return count;
    }
}
