package org.jointsound.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jointsound.feature.FeatureVector;
import org.tribuo.Model;

/** A Tribuo model that runs in pure Java. */
record TribuoScorer(Model<org.tribuo.classification.Label> model) implements Scorer {
    @Override
    public Set<Label> labels() {
        return model.getOutputIDInfo().getDomain().stream()
                .map(label -> new Label(label.getLabel()))
                .collect(Collectors.toSet());
    }

    @Override
    public Map<Label, Double> probabilities(FeatureVector vector) {
        Map<Label, Double> probabilities = new HashMap<>();
        model.predict(TribuoExamples.unlabelled(vector))
                .getOutputScores()
                .forEach((name, score) -> probabilities.put(new Label(name), score.getScore()));
        return probabilities;
    }
}
