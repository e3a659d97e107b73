package org.jointsound.training;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jointsound.model.Calibration;
import org.jointsound.model.Label;

/**
 * How well calibrated probabilities for unseen cases did.
 *
 * @param cases how many
 * @param accuracy share whose most likely label is right
 * @param macroF1 mean over the labels of the harmonic mean of precision and recall
 * @param calibrationError expected calibration error over 15 equal-width bins of confidence (Guo et al. 2017, eq. 3)
 * @param coverage share whose prediction set holds the right label
 * @param meanSetSize labels per prediction set
 * @param recall per label that occurs
 */
public record Scores(
        int cases,
        double accuracy,
        double macroF1,
        double calibrationError,
        double coverage,
        double meanSetSize,
        Map<Label, Double> recall) {
    private static final int BINS = 15;

    /** Scores of at least one case. */
    static Scores of(List<CalibrationFit.Case> cases, Calibration calibration) {
        Map<Label, int[]> counts = new LinkedHashMap<>();
        for (Label label :
                new TreeSet<>(cases.stream().map(CalibrationFit.Case::truth).toList())) {
            counts.put(label, new int[3]);
        }
        double[] hits = new double[BINS];
        double[] confidences = new double[BINS];
        int right = 0;
        int covered = 0;
        int setSizes = 0;
        for (CalibrationFit.Case one : cases) {
            Map<Label, Double> calibrated = calibration.apply(one.raw());
            Map.Entry<Label, Double> top = calibrated.entrySet().stream()
                    .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                    .orElseThrow();
            boolean hit = top.getKey().equals(one.truth());
            count(counts, one.truth(), top.getKey());
            right += hit ? 1 : 0;
            List<Label> set = calibration.predictionSet(calibrated);
            covered += set.contains(one.truth()) ? 1 : 0;
            setSizes += set.size();
            int bin = Math.min(BINS - 1, (int) (top.getValue() * BINS));
            hits[bin] += hit ? 1 : 0;
            confidences[bin] += top.getValue();
        }
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            error += Math.abs(hits[bin] - confidences[bin]) / cases.size();
        }
        Map<Label, Double> recall = new LinkedHashMap<>();
        counts.forEach((label, c) -> {
            if (c[0] + c[1] > 0) {
                recall.put(label, (double) c[0] / (c[0] + c[1]));
            }
        });
        double n = cases.size();
        return new Scores(cases.size(), right / n, macroF1(counts), error, covered / n, setSizes / n, recall);
    }

    /** Per label: right ones, missed ones, false ones. */
    private static void count(Map<Label, int[]> counts, Label truth, Label given) {
        if (truth.equals(given)) {
            counts.computeIfAbsent(truth, label -> new int[3])[0]++;
        } else {
            counts.computeIfAbsent(truth, label -> new int[3])[1]++;
            counts.computeIfAbsent(given, label -> new int[3])[2]++;
        }
    }

    private static double macroF1(Map<Label, int[]> counts) {
        double sum = 0;
        for (int[] c : counts.values()) {
            sum += 2.0 * c[0] / Math.max(1, 2 * c[0] + c[1] + c[2]);
        }
        return sum / counts.size();
    }
}
