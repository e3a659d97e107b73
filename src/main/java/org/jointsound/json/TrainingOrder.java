package org.jointsound.json;

import org.jspecify.annotations.Nullable;

/**
 * What is asked of a training. Whatever is null is as the command line has it when it is not told.
 *
 * @param dataset name of a dataset that the service knows; null for one that comes with the request
 * @param name of the model
 * @param version of the model; null for one that the service makes up
 * @param seed of folds and trainer
 * @param folds of subjects
 * @param trainer what learns, by its word on the command line
 * @param unit what a label speaks of, {@code event} or {@code clip}
 */
public record TrainingOrder(
        @Nullable String dataset,
        String name,
        @Nullable String version,
        @Nullable Integer seed,
        @Nullable Integer folds,
        @Nullable String trainer,
        @Nullable String unit) {}
