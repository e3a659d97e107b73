package org.jointsound.training.comparison;

import java.util.Map;
import java.util.TreeMap;
import org.jointsound.feature.FeatureVector;
import org.jointsound.model.Label;

/** Two classifiers that are asked both; the mean of their probabilities is the answer. */
record MeanScorer(Scorer first, Scorer second) implements Scorer {
    @Override
    public Map<Label, Double> probabilities(FeatureVector event) {
        Map<Label, Double> mean = new TreeMap<>();
        first.probabilities(event).forEach((label, p) -> mean.merge(label, p / 2, Double::sum));
        second.probabilities(event).forEach((label, p) -> mean.merge(label, p / 2, Double::sum));
        return mean;
    }

    @Override
    public long bytes() {
        return first.bytes() + second.bytes();
    }
}
