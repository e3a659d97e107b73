package org.jointsound.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the model says of one event.
 *
 * @param probabilities calibrated, summing to 1, in the model's label order; at least one
 * @param predictionSet labels that cannot be ruled out at the stated coverage, most likely first; never empty
 * @param novelty share of the training events that lay nearer to the training mean, in [0, 1]
 * @param abstention why the model declines to name the event; null when it does not
 */
public record Prediction(
        Map<Label, Double> probabilities,
        List<Label> predictionSet,
        double novelty,
        @Nullable Doubt abstention) {

    public Prediction {
        probabilities = Collections.unmodifiableMap(new LinkedHashMap<>(probabilities));
        predictionSet = List.copyOf(predictionSet);
        double sum = 0;
        for (double probability : probabilities.values()) {
            sum += probability;
        }
        if (!(Math.abs(sum - 1) < 1e-6) || predictionSet.isEmpty()) {
            throw new IllegalArgumentException("probabilities sum to " + sum + ", set is " + predictionSet);
        }
    }

    /** The most likely label; of two equally likely ones the first. */
    public Label label() {
        return Probabilities.mostLikely(probabilities);
    }

    /** The probability of {@link #label()}. */
    public double confidence() {
        return probabilities.getOrDefault(label(), 0.0);
    }
}
