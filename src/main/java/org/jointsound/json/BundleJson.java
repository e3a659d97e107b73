package org.jointsound.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jointsound.model.Bundle;
import org.jointsound.model.LearnedFrom;
import org.jointsound.model.Recipe;

/** Model bundles, aliases and their log as JSON; numbers in full precision, because a model computes with them. */
public final class BundleJson {
    private BundleJson() {}

    /**
     * Reads {@code bundle.json}.
     *
     * @throws IllegalArgumentException if it is not one, with what is wrong
     */
    public static Bundle readBundle(String text) {
        try {
            return Json.EXACT.readValue(text, Bundle.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a model bundle: " + reason(e), e);
        }
    }

    /**
     * The number of the format in a text that may be of a format this program cannot read.
     *
     * @throws IllegalArgumentException if the text gives none
     */
    public static int formatVersion(String text) {
        try {
            JsonNode number = Json.EXACT.readTree(text).path("format_version");
            if (!number.isInt()) {
                throw new IllegalArgumentException("not a model bundle: it gives no format_version");
            }
            return number.intValue();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a model bundle: " + reason(e), e);
        }
    }

    public static String write(Bundle bundle) {
        return Json.write(Json.EXACT.writerWithDefaultPrettyPrinter(), bundle) + "\n";
    }

    /**
     * Reads {@code aliases.json}: alias to version and digest.
     *
     * @throws IllegalArgumentException if it is not one, with what is wrong
     */
    public static Map<String, Bundle.Alias> readAliases(String text) {
        try {
            return Json.EXACT.readValue(text, new TypeReference<Map<String, Bundle.Alias>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a list of aliases: " + reason(e), e);
        }
    }

    public static String write(Map<String, Bundle.Alias> aliases) {
        return Json.write(Json.EXACT.writerWithDefaultPrettyPrinter(), aliases) + "\n";
    }

    /**
     * Reads one line of the log.
     *
     * @throws IllegalArgumentException if it is not one, with what is wrong
     */
    public static LogLine readLogLine(String line) {
        try {
            return Json.EXACT.readValue(line, LogLine.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a line of the log: " + reason(e), e);
        }
    }

    /** One line, without a line feed. */
    public static String write(LogLine line) {
        return Json.write(Json.EXACT.writer(), line);
    }

    /**
     * Reads {@link Bundle#LEARNED}.
     *
     * @throws IllegalArgumentException if it is not that, with what is wrong
     */
    public static LearnedFrom readLearnedFrom(String text) {
        try {
            return Json.EXACT.readValue(text, LearnedFrom.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a list of what a model learned from: " + reason(e), e);
        }
    }

    public static String write(LearnedFrom learned) {
        return Json.write(Json.EXACT.writerWithDefaultPrettyPrinter(), learned) + "\n";
    }

    /**
     * Reads {@link Bundle#RECIPE}.
     *
     * @throws IllegalArgumentException if it is not that, with what is wrong
     */
    public static Recipe readRecipe(String text) {
        try {
            return Json.EXACT.readValue(text, Recipe.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a recipe of a training: " + reason(e), e);
        }
    }

    public static String write(Recipe recipe) {
        return Json.write(Json.EXACT.writerWithDefaultPrettyPrinter(), recipe) + "\n";
    }

    /** Jackson's own words, without its advice on settings. */
    private static String reason(JsonProcessingException e) {
        return e.getOriginalMessage().lines().findFirst().orElse("unreadable");
    }
}
