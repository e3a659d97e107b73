package org.jointsound.json;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jointsound.concern.Language;

/** The texts that ship with the program, by their keys. */
final class ShippedTexts {
    private ShippedTexts() {}

    static JsonNode english() {
        return Resources.read("concern.json", new TypeReference<>() {});
    }

    static Map<String, String> in(Language language) {
        return language == Language.EN
                ? ConcernTexts.of(english())
                : Resources.read("concern." + language.tag() + ".json", new TypeReference<>() {});
    }
}
