package org.jointsound.http;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where trainings are run, and from what.
 *
 * @param data folder of what the service keeps; trainings are in {@code trainings} in it
 * @param datasets folder in which each folder is a dataset that can be named; null for none
 * @param models folder to which models are added
 * @param memory largest heap of a training's process, as Java's option {@code -Xmx} has it: {@code 2g}
 * @param mainClass of this program, which that process runs too
 */
public record TrainingPlace(Path data, @Nullable Path datasets, Path models, String memory, String mainClass) {}
