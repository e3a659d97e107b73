package org.jointsound.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The texts of a concern table, by keys such as {@code rules/R1/text}: section, what the entry is known by, member. Each
 * member of a table is listed here as a text or as none, so that no text can be added that is not translated and checked.
 */
final class ConcernTexts {
    /** What a person reads. */
    private static final Set<String> TEXTS =
            Set.of("notice", "title", "shape", "cause", "symptoms", "summary", "reason", "text", "claim", "answer");

    /**
     * What is the same in every language. {@code when} is among it: it says, for those who read the table, what the program
     * does, as exactly as medical terms allow, and stands in no result.
     */
    private static final Set<String> NO_TEXTS = Set.of(
            "version",
            "last_reviewed",
            "label",
            "id",
            "rule",
            "when",
            "level",
            "action",
            "effect",
            "sources",
            "advice");

    /** Works of others, under the names that they gave them, and lists of ids. */
    private static final Set<String> WITHOUT_TEXTS = Set.of("sources", "spine_exercises", "help_seeking");

    /** What an entry is known by: the first of these that it has. */
    private static final List<String> NAMES = List.of("id", "label", "rule", "action", "level");

    private record Place(String key, ObjectNode owner, String member) {}

    private ConcernTexts() {}

    /**
     * The texts in their order.
     *
     * @param table an object
     * @throws IllegalArgumentException if a member is unknown, a text is blank or no string, an entry has no name, or
     *     two have the same
     */
    static Map<String, String> of(JsonNode table) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Place place : places(table)) {
            JsonNode text = place.owner().path(place.member());
            if (!text.isTextual() || text.textValue().isBlank()) {
                throw new IllegalArgumentException(place.key() + " is blank or no text");
            }
            if (texts.put(place.key(), text.textValue()) != null) {
                throw new IllegalArgumentException(place.key() + " is there twice");
            }
        }
        return texts;
    }

    /** The same table with other texts. A key that {@code words} lacks keeps its text. */
    static JsonNode replaced(JsonNode table, Map<String, String> words) {
        JsonNode copy = table.deepCopy();
        for (Place place : places(copy)) {
            String word = words.get(place.key());
            if (word != null) {
                place.owner().put(place.member(), word);
            }
        }
        return copy;
    }

    private static List<Place> places(JsonNode table) {
        List<Place> places = new ArrayList<>();
        ObjectNode root = (ObjectNode) table;
        root.properties().forEach(section -> {
            if (WITHOUT_TEXTS.contains(section.getKey())) {
                return;
            }
            if (section.getValue().isArray()) {
                section.getValue().forEach(entry -> addEntry(places, section.getKey(), entry));
            } else if (isText(section.getKey())) {
                places.add(new Place(section.getKey(), root, section.getKey()));
            }
        });
        return places;
    }

    private static void addEntry(List<Place> places, String section, JsonNode entry) {
        if (!(entry instanceof ObjectNode owner)) {
            throw new IllegalArgumentException(section + " holds something that is no object");
        }
        String name = NAMES.stream()
                .map(owner::path)
                .filter(JsonNode::isTextual)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(section + " has an entry without any of " + NAMES))
                .textValue();
        owner.fieldNames().forEachRemaining(member -> {
            if (isText(member)) {
                places.add(new Place(section + "/" + name + "/" + member, owner, member));
            }
        });
    }

    private static boolean isText(String member) {
        if (!TEXTS.contains(member) && !NO_TEXTS.contains(member)) {
            throw new IllegalArgumentException(
                    "'" + member + "' is unknown; a new member is named as a text or as none first");
        }
        return TEXTS.contains(member);
    }
}
