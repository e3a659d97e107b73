package org.jointsound.training;

import org.jointsound.feature.FeatureVector;
import org.jointsound.model.Label;

/**
 * One event to learn from.
 *
 * @param features what was measured
 * @param label what it is
 */
public record LabelledEvent(FeatureVector features, Label label) {}
