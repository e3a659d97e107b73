package org.jointsound.model;

import java.util.Map;
import java.util.Set;
import org.jointsound.feature.FeatureVector;

/** Trained parameters at work: one feature vector in, uncalibrated probabilities out. Thread-safe. */
public interface Scorer {
    /** The labels that it tells apart. */
    Set<Label> labels();

    /** The probability of each label, summing to 1. */
    Map<Label, Double> probabilities(FeatureVector vector);
}
