package org.jointsound.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How often answers are wrong when only the surest are given (El-Yaniv and Wiener 2010, On the Foundations of Noise-free
 * Selective Classification; Geifman and El-Yaniv 2017, Selective Classification for Deep Neural Networks). Of recordings that
 * got a label, by falling confidence; among equally sure ones errors are spread evenly, as over all their orders. NaN without
 * any.
 *
 * @param recordings how many
 * @param area mean risk over the coverages 1/n, 2/n, ..., 1 (AURC)
 * @param bestArea the same if all wrong answers were less sure than all right ones
 * @param accuracy of all
 * @param accuracyOfSurest of the surest 80 %, rounded up to whole recordings
 * @param points coverage and risk after each recording
 */
public record RiskCoverage(
        int recordings, double area, double bestArea, double accuracy, double accuracyOfSurest, List<Point> points) {
    /** Share that is answered when the least sure 20 % abstain. */
    static final double ANSWERED = 0.8;

    /**
     * One way to abstain.
     *
     * @param coverage share that is answered
     * @param risk share of wrong ones among those
     */
    public record Point(double coverage, double risk) {}

    static RiskCoverage of(List<JudgedRecording> recordings) {
        List<JudgedRecording> sorted = recordings.stream()
                .filter(JudgedRecording::answered)
                .sorted(Comparator.comparingDouble(JudgedRecording::confidence).reversed())
                .toList();
        int n = sorted.size();
        double[] errors = errors(sorted);
        int wrong = (int) sorted.stream().filter(one -> !one.right()).count();
        List<Point> points = new ArrayList<>();
        double area = 0;
        double bestArea = 0;
        for (int k = 1; k <= n; k++) {
            points.add(new Point((double) k / n, errors[k - 1] / k));
            area += errors[k - 1] / k;
            bestArea += (double) Math.max(0, k - (n - wrong)) / k;
        }
        int kept = (int) Math.ceil(ANSWERED * n);
        return new RiskCoverage(
                n,
                area / n,
                bestArea / n,
                (double) (n - wrong) / n,
                n == 0 ? Double.NaN : 1 - errors[kept - 1] / kept,
                points);
    }

    /** Expected errors among the first k, at k - 1. */
    private static double[] errors(List<JudgedRecording> sorted) {
        double[] errors = new double[sorted.size()];
        double before = 0;
        int from = 0;
        while (from < errors.length) {
            int to = from;
            int wrong = 0;
            while (to < errors.length
                    && sorted.get(to).confidence() == sorted.get(from).confidence()) {
                wrong += sorted.get(to).right() ? 0 : 1;
                to++;
            }
            for (int i = from; i < to; i++) {
                errors[i] = before + (double) wrong * (i + 1 - from) / (to - from);
            }
            before += wrong;
            from = to;
        }
        return errors;
    }
}
