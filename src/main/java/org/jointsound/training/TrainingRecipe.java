package org.jointsound.training;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jointsound.model.Recipe;
import org.jointsound.model.Unit;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;
import org.jointsound.training.comparison.TrainerRecipe;

/** From settings to a recipe and back; a new setting is a line in each direction. */
final class TrainingRecipe {
    private static final String MIXED = "mixed_recordings";

    private TrainingRecipe() {}

    /**
     * The recipe of a training.
     *
     * @param mixed synthetic recordings that were mixed in
     * @param datasetSha256 fingerprint of all that was learned from
     */
    static Recipe of(
            TrainingSettings settings, int mixed, String datasetSha256, String featureSet, String programVersion) {
        Map<String, String> written = write(settings);
        written.put(MIXED, Integer.toString(mixed));
        return new Recipe(
                Recipe.FORMAT_VERSION, written, datasetSha256, featureSet, programVersion, machine(), libraries());
    }

    /** What of this machine can matter to the bits of a model. */
    static Map<String, String> machine() {
        return Map.of(
                "java_version", System.getProperty("java.version", ""),
                "java_vendor", System.getProperty("java.vendor", ""),
                "os", System.getProperty("os.name", ""),
                "arch", System.getProperty("os.arch", ""));
    }

    /** Of this build. */
    static Map<String, String> libraries() {
        Properties versions = new Properties();
        try (InputStream in = TrainingRecipe.class.getResourceAsStream("libraries.properties")) {
            versions.load(Objects.requireNonNull(in, "the build puts it there"));
        } catch (IOException e) {
            throw new UncheckedIOException("a resource of the program cannot be read", e);
        }
        Map<String, String> libraries = new TreeMap<>();
        versions.forEach((name, version) -> libraries.put(name.toString(), version.toString()));
        return libraries;
    }

    private static Map<String, String> write(TrainingSettings settings) {
        Map<String, String> written = new TreeMap<>();
        written.put("name", settings.name());
        written.put("version", settings.version());
        written.put("seed", Long.toString(settings.seed()));
        written.put("folds", Integer.toString(settings.folds()));
        written.put("unit", settings.unit().slug());
        written.put("coverage", Double.toString(settings.coverage()));
        written.put("min_confidence", Double.toString(settings.minConfidence()));
        written.put("most_other", Double.toString(settings.mostOther()));
        written.put("augment", Integer.toString(settings.augment()));
        written.putAll(TrainerRecipe.write(settings.trainer()));
        return written;
    }

    /**
     * The settings of a recipe.
     *
     * @throws InputException if it holds a setting that this program does not know, lacks one, or one has no such value
     */
    static TrainingSettings settings(Recipe recipe) {
        Reading from = new Reading(recipe);
        if (recipe.formatVersion() != Recipe.FORMAT_VERSION) {
            throw from.refused("has the format version " + recipe.formatVersion() + ", this program reads version "
                    + Recipe.FORMAT_VERSION);
        }
        try {
            TrainingSettings settings = new TrainingSettings(
                    from.text("name"),
                    from.text("version"),
                    Long.parseLong(from.text("seed")),
                    from.whole("folds"),
                    TrainerRecipe.read(from::text),
                    Unit.valueOf(from.text("unit").toUpperCase(Locale.ROOT)),
                    from.number("coverage"),
                    from.number("min_confidence"),
                    from.number("most_other"),
                    from.whole("augment"));
            from.whole(MIXED);
            from.requireAllUsed();
            return settings;
        } catch (IllegalArgumentException e) {
            throw from.refused("holds a setting that is none: " + e.getMessage());
        }
    }

    /** How many synthetic recordings were mixed in. */
    static int mixed(Recipe recipe) {
        return new Reading(recipe).whole(MIXED);
    }

    /** A recipe's settings, each of which must be read. */
    private record Reading(Recipe recipe, Set<String> used) {
        Reading(Recipe recipe) {
            this(recipe, new TreeSet<>());
        }

        String text(String name) {
            String value = recipe.settings().get(name);
            if (value == null) {
                throw refused("lacks the setting '" + name + "'");
            }
            used.add(name);
            return value;
        }

        int whole(String name) {
            return Integer.parseInt(text(name));
        }

        double number(String name) {
            return Double.parseDouble(text(name));
        }

        void requireAllUsed() {
            Set<String> unknown = new TreeSet<>(recipe.settings().keySet());
            unknown.removeAll(used);
            if (!unknown.isEmpty()) {
                throw refused("holds settings that this program does not know: " + String.join(", ", unknown));
            }
        }

        InputException refused(String what) {
            return new InputException(
                    ProblemCode.VALIDATION,
                    "The model's recipe " + what + ". It was written by program version " + recipe.programVersion()
                            + "; use that one.");
        }
    }
}
