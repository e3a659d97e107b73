package org.jointsound.feature.clip;

import java.util.Arrays;

/** Statistics of a sample of values; NaN for none. */
final class Samples {
    private Samples() {}

    static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** Mean of the n-th powers of what differs from the mean. */
    static double moment(double[] values, int n) {
        double mean = mean(values);
        double sum = 0;
        for (double value : values) {
            sum += Math.pow(value - mean, n);
        }
        return sum / values.length;
    }

    /** Standard deviation of the values themselves (divided by their number). */
    static double deviation(double[] values) {
        return Math.sqrt(moment(values, 2));
    }

    /**
     * The value below which a share of the values lies, with linear interpolation between neighbours (type 7 of Hyndman and
     * Fan 1996).
     *
     * @param share in [0, 1]
     */
    static double quantile(double[] values, double share) {
        if (values.length == 0) {
            return Double.NaN;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /** Share of the values above a limit. */
    static double shareAbove(double[] values, double limit) {
        return (double) Arrays.stream(values).filter(value -> value > limit).count() / values.length;
    }
}
