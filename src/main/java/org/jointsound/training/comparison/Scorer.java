package org.jointsound.training.comparison;

import java.util.Map;
import org.jointsound.feature.FeatureVector;
import org.jointsound.model.Label;

/** A trained classifier of events. */
interface Scorer {
    /** Probability of each label that it knows, by name in order of the alphabet. */
    Map<Label, Double> probabilities(FeatureVector event);

    /** Length of its parameters in a bundle. */
    long bytes();
}
