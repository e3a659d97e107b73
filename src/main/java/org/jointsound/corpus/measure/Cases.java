package org.jointsound.corpus.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The values of one figure, recording by recording. */
final class Cases {
    private final List<double[]> recordings = new ArrayList<>();

    /** The values of one more recording; none changes nothing. */
    void add(List<Double> values) {
        if (!values.isEmpty()) {
            recordings.add(values.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }

    /** Number of values. */
    int count() {
        return recordings.stream().mapToInt(values -> values.length).sum();
    }

    double mean() {
        return Arrays.stream(values()).average().orElse(Double.NaN);
    }

    /** Standard deviation, by n - 1. */
    double deviation() {
        double mean = mean();
        double squares = Arrays.stream(values())
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return StrictMath.sqrt(squares / (count() - 1));
    }

    /** The value below which this share lies, between neighbours on a straight line; NaN without values. */
    double quantile(double share) {
        double[] sorted = values();
        Arrays.sort(sorted);
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double position = share * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    /**
     * Agreement of single values within recordings, ICC(1,1) by a one-way analysis of variance (Shrout and Fleiss 1979),
     * for recordings of unequal length with their effective number of values (Snedecor and Cochran). Recordings of one
     * value tell nothing and are left out.
     */
    double intraclassCorrelation() {
        List<double[]> repeated =
                recordings.stream().filter(values -> values.length > 1).toList();
        double all = repeated.stream().mapToInt(values -> values.length).sum();
        double grand = repeated.stream().flatMapToDouble(Arrays::stream).sum() / all;
        double between = 0;
        double within = 0;
        double squaredCounts = 0;
        for (double[] values : repeated) {
            double mean = Arrays.stream(values).sum() / values.length;
            between += values.length * (mean - grand) * (mean - grand);
            within += Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
            squaredCounts += (double) values.length * values.length;
        }
        double groups = repeated.size();
        double meanBetween = between / (groups - 1);
        double meanWithin = within / (all - groups);
        double perGroup = (all - squaredCounts / all) / (groups - 1);
        return (meanBetween - meanWithin) / (meanBetween + (perGroup - 1) * meanWithin);
    }

    private double[] values() {
        return recordings.stream().flatMapToDouble(Arrays::stream).toArray();
    }
}
