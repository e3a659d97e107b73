package org.jointsound.model.drift;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jointsound.model.Label;

/**
 * What a model was trained on, as far as drift is told by it. Distributions only: no event can be read from it.
 *
 * @param recordings of the training in which an event was heard, at least 1
 * @param events in them, at least as many
 * @param features one per feature of the set, in its order
 * @param labels shares of the labels that the model gave to events of subjects that it had not met: what it is going to give,
 *     which is not what is true; they sum to 1
 */
public record Reference(int recordings, int events, List<FeatureBins> features, Map<Label, Double> labels) {
    public Reference {
        features = List.copyOf(features);
        labels = new TreeMap<>(labels);
        if (recordings < 1 || events < recordings) {
            throw new IllegalArgumentException(recordings + " recordings with " + events
                    + " events; a recording is needed, and an event in each that counts");
        }
        Shares.require("labels", labels.values(), 0);
    }

    /** Names of the features in the order of the set. */
    public List<String> featureNames() {
        return features.stream().map(FeatureBins::feature).toList();
    }
}
