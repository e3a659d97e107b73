package org.jointsound.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jointsound.model.Label;

/**
 * Whether answers are right as often as they say. Of recordings that got a label; NaN without any.
 *
 * @param recordings how many
 * @param calibrationError expected calibration error: over bins of the confidence, the mean distance between confidence and
 *     accuracy, weighted by count (Guo et al. 2017, On Calibration of Modern Neural Networks, eq. 3)
 * @param brier mean over recordings of the squared error summed over the labels, 0 to 2 (Brier 1950)
 * @param bins 15 of equal width, each without its lower and with its upper edge
 */
public record Reliability(int recordings, double calibrationError, double brier, List<Bin> bins) {
    static final int BINS = 15;

    /**
     * Answers of like confidence.
     *
     * @param count how many; without any, the other two are NaN
     * @param meanConfidence mean probability of the most likely label
     * @param accuracy share that is right
     */
    public record Bin(double from, double to, int count, double meanConfidence, double accuracy) {}

    static Reliability of(List<JudgedRecording> recordings) {
        int[] counts = new int[BINS];
        int[] hits = new int[BINS];
        double[] confidences = new double[BINS];
        double squares = 0;
        int answered = 0;
        for (JudgedRecording one : recordings) {
            if (one.answered()) {
                int bin = Math.max(0, (int) Math.ceil(Math.min(1, one.confidence()) * BINS) - 1);
                counts[bin]++;
                hits[bin] += one.right() ? 1 : 0;
                confidences[bin] += one.confidence();
                squares += squaredError(one);
                answered++;
            }
        }
        double error = 0;
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < BINS; i++) {
            error += Math.abs(hits[i] - confidences[i]);
            bins.add(new Bin(
                    (double) i / BINS,
                    (i + 1.0) / BINS,
                    counts[i],
                    confidences[i] / counts[i],
                    (double) hits[i] / counts[i]));
        }
        return new Reliability(answered, error / answered, squares / answered, bins);
    }

    private static double squaredError(JudgedRecording recording) {
        double sum = recording.verdict().probabilities().containsKey(recording.truth()) ? 0 : 1;
        for (Map.Entry<Label, Double> entry :
                recording.verdict().probabilities().entrySet()) {
            double target = entry.getKey().equals(recording.truth()) ? 1 : 0;
            sum += (entry.getValue() - target) * (entry.getValue() - target);
        }
        return sum;
    }
}
