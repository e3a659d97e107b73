package org.jointsound.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jointsound.feature.FeatureVector;
import org.jointsound.model.Novelty;

/** Fits the novelty measure to the training events. */
final class NoveltyFit {
    private static final int QUANTILES = 101;
    /** Share of training events that count as ordinary. */
    private static final double ORDINARY = 0.995;

    private static final double LEAST_DEVIATION = 1e-6;

    private NoveltyFit() {}

    static Novelty fit(List<FeatureVector> vectors) {
        int features = vectors.get(0).set().size();
        List<Double> means = new ArrayList<>();
        List<Double> deviations = new ArrayList<>();
        for (int i = 0; i < features; i++) {
            double sum = 0;
            double squares = 0;
            int present = 0;
            for (FeatureVector vector : vectors) {
                if (vector.isPresent(i)) {
                    sum += vector.get(i);
                    squares += vector.get(i) * vector.get(i);
                    present++;
                }
            }
            if (present == 0) {
                means.add(Novelty.NEVER_MET_MEAN);
                deviations.add(Novelty.NEVER_MET_DEVIATION);
            } else {
                double mean = sum / present;
                double variance = squares / present - mean * mean;
                means.add(mean);
                deviations.add(Math.max(LEAST_DEVIATION, Math.sqrt(Math.max(0, variance))));
            }
        }
        Novelty unscaled = new Novelty(means, deviations, List.of(0.0, 1.0), 1);
        List<Double> distances =
                new ArrayList<>(vectors.stream().map(unscaled::distance).toList());
        Collections.sort(distances);
        List<Double> quantiles = new ArrayList<>();
        for (int i = 0; i < QUANTILES; i++) {
            quantiles.add(quantile(distances, (double) i / (QUANTILES - 1)));
        }
        return new Novelty(means, deviations, quantiles, Math.max(1e-6, quantile(distances, ORDINARY)));
    }

    private static double quantile(List<Double> sorted, double share) {
        return sorted.get((int) Math.round(share * (sorted.size() - 1)));
    }
}
