package org.jointsound.http;

import java.nio.file.Path;

/**
 * Where trainings are run, and from what.
 *
 * @param data folder of what the service keeps; trainings are in {@code trainings} in it
 * @param models folder to which models are added
 * @param memory largest heap of a training's process, as Java's option {@code -Xmx} has it: {@code 2g}
 * @param mainClass of this program, which that process runs too
 */
public record TrainingPlace(Path data, Path models, String memory, String mainClass) {}
