package org.jointsound.store;

import org.jointsound.model.Bundle;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a promotion.
 *
 * @param alias that shall point at the version
 * @param version to promote
 * @param measuredAgainst champion against which the version kept the thresholds; null when it was not measured
 * @param forced whether the version shall serve although it was not measured, or did not keep them
 * @param reason for the log; may be empty
 */
public record Promotion(
        String alias, String version, Bundle.@Nullable Alias measuredAgainst, boolean forced, String reason) {}
