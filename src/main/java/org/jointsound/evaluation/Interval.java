package org.jointsound.evaluation;

import java.util.Arrays;

/**
 * A 95 % interval of a measure; both ends NaN where there is none.
 *
 * @param low 2.5th percentile of the draws
 * @param high 97.5th percentile
 */
public record Interval(double low, double high) {

    /** The percentiles of the draws in which the measure has a value. */
    static Interval of(double[] draws) {
        double[] sorted = Arrays.stream(draws)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        return sorted.length == 0
                ? new Interval(Double.NaN, Double.NaN)
                : new Interval(quantile(sorted, 0.025), quantile(sorted, 0.975));
    }

    /** With linear interpolation between order statistics: Hyndman and Fan 1996, type 7. */
    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
