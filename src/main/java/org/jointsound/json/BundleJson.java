package org.jointsound.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Map;
import org.jointsound.model.Bundle;

/** Model bundles and aliases as JSON; numbers in full precision, because a model computes with them. */
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

    /** Jackson's own words, without its advice on settings. */
    private static String reason(JsonProcessingException e) {
        return e.getOriginalMessage().lines().findFirst().orElse("unreadable");
    }
}
