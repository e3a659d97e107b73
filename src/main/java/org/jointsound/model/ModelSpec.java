package org.jointsound.model;

import java.util.List;

/**
 * Everything a model needs beside its trained parameters.
 *
 * @param name of the model
 * @param version immutable
 * @param featureSet id of the feature set it reads
 * @param features names of that set in its order, so that a set that was edited in spite of all is noticed
 * @param labels in the order of its probabilities, at least two
 * @param event calibration of single events
 * @param recording calibration of a recording's pooled probabilities
 * @param minConfidence below this the label is not given as certain
 * @param mostOther above this chance of being no joint sound a recording is not called one with certainty
 * @param novelty distance from the training events
 */
public record ModelSpec(
        String name,
        String version,
        String featureSet,
        List<String> features,
        List<Label> labels,
        Calibration event,
        Calibration recording,
        double minConfidence,
        double mostOther,
        Novelty novelty) {
    public ModelSpec {
        features = List.copyOf(features);
        labels = List.copyOf(labels);
        if (features.size() != novelty.means().size()) {
            throw new IllegalArgumentException("the model reads " + features.size() + " features, its novelty "
                    + novelty.means().size());
        }
        if (!(minConfidence >= 0 && minConfidence <= 1 && mostOther >= 0 && mostOther <= 1)) {
            throw new IllegalArgumentException("least confidence " + minConfidence + " and largest chance of other "
                    + mostOther + " must be within [0, 1]");
        }
        if (labels.size() < 2) {
            throw new IllegalArgumentException("a model tells at least two labels apart, not " + labels);
        }
    }
}
