package org.jointsound.model;

import java.util.Map;
import java.util.TreeMap;

/**
 * Everything needed to train a model again, as {@code recipe.json} holds it: no path, no time and no name of a user.
 *
 * @param formatVersion {@link #FORMAT_VERSION} of the program that wrote it
 * @param settings of the training by name, numbers in full precision
 * @param datasetSha256 fingerprint of what was learned from
 * @param featureSet that was measured
 * @param programVersion version of the program
 * @param machine what of it can matter to the bits: Java's version and vendor, operating system, processor
 * @param libraries versions of those that decode, measure and train, by name
 */
public record Recipe(
        int formatVersion,
        Map<String, String> settings,
        String datasetSha256,
        String featureSet,
        String programVersion,
        Map<String, String> machine,
        Map<String, String> libraries) {

    public static final int FORMAT_VERSION = 1;

    /** Sorts the maps, so that the same recipe is the same text. */
    public Recipe {
        settings = new TreeMap<>(settings);
        machine = new TreeMap<>(machine);
        libraries = new TreeMap<>(libraries);
    }
}
