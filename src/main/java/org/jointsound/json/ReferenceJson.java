package org.jointsound.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.jointsound.model.drift.Reference;

/** What a model was trained on as JSON; numbers in full precision, because bins are told by them. */
public final class ReferenceJson {
    private ReferenceJson() {}

    public static String write(Reference reference) {
        return Json.write(Json.EXACT.writerWithDefaultPrettyPrinter(), reference) + "\n";
    }

    /**
     * Reads it.
     *
     * @throws IllegalArgumentException if it is not that, with what is wrong
     */
    public static Reference read(String text) {
        try {
            return Json.EXACT.readValue(text, Reference.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "not a model's reference: "
                            + e.getOriginalMessage().lines().findFirst().orElse("unreadable"),
                    e);
        }
    }
}
