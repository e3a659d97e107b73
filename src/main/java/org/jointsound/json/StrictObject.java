package org.jointsound.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object that is read field by field. Whatever does not fit is a fault and reads as not given; {@link #end} makes a
 * fault of each field that nobody asked for.
 */
final class StrictObject {
    private final JsonNode fields;
    private final JsonPointer at;
    private final Faults faults;
    private final Set<String> known = new HashSet<>();

    StrictObject(JsonNode object, JsonPointer at, Faults faults) {
        this.fields = object;
        this.at = at;
        this.faults = faults;
    }

    /** Whether the field is there, whatever it holds. */
    boolean has(String name) {
        return fields.has(name);
    }

    /** The object in this field; an empty one when it is not given. */
    StrictObject object(String name) {
        JsonNode value = value(name);
        if (value != null && !value.isObject()) {
            faults.add(at(name), "An object is expected here, not " + kind(value) + ".");
            value = null;
        }
        return new StrictObject(value == null ? JsonNodeFactory.instance.objectNode() : value, at(name), faults);
    }

    /** The objects in this field's list, as many as {@code most}. */
    List<StrictObject> objects(String name, int most) {
        JsonNode value = value(name);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray() || value.size() > most) {
            faults.add(at(name), "A list of at most " + most + " objects is expected here.");
            return List.of();
        }
        List<StrictObject> objects = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            if (value.get(i).isObject()) {
                objects.add(new StrictObject(value.get(i), at(name).appendIndex(i), faults));
            } else {
                faults.add(at(name).appendIndex(i), "An object is expected here, not " + kind(value.get(i)) + ".");
            }
        }
        return List.copyOf(objects);
    }

    /** Where it stands. */
    JsonPointer at() {
        return at;
    }

    /** Makes a fault of what is in this field. */
    void fault(String name, String detail) {
        faults.add(at(name), detail);
    }

    /** As {@link #text(String, Function, String)}; it is a fault when it is not given. */
    <T> @Nullable T needed(String name, Function<String, @Nullable T> reader, String expected) {
        if (!has(name)) {
            fault(name, "This field is missing. The text must be " + expected + ".");
        }
        return text(name, reader, expected);
    }

    /** As {@link #word}; it is a fault when it is not given. */
    <T> @Nullable T neededWord(String name, Map<String, T> words) {
        return needed(name, words::get, oneOf(words));
    }

    /** The number in this field, from 0 to {@code max}. */
    @Nullable
    Double number(String name, int max) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        if (!value.isNumber()) {
            faults.add(at(name), "A number from 0 to " + max + " is expected here, not " + kind(value) + ".");
            return null;
        }
        double number = value.doubleValue();
        if (!(number >= 0 && number <= max)) {
            faults.add(at(name), "The number must be from 0 to " + max + ".");
            return null;
        }
        return number;
    }

    /** The whole number in this field, from 0 to {@code max}. */
    @Nullable
    Integer whole(String name, int max) {
        Double number = number(name, max);
        if (number == null) {
            return null;
        }
        if (number != Math.rint(number)) {
            faults.add(at(name), "A whole number from 0 to " + max + " is expected here.");
            return null;
        }
        return number.intValue();
    }

    /** Whether this field is true; not when it is not given. */
    boolean flag(String name) {
        JsonNode value = value(name);
        if (value != null && !value.isBoolean()) {
            faults.add(at(name), "True or false is expected here, not " + kind(value) + ".");
        }
        return value != null && value.booleanValue();
    }

    /**
     * The text in this field as a value.
     *
     * @param reader answers null for a text that it does not know
     * @param expected what the text must be, in words that follow "must be"
     */
    <T> @Nullable T text(String name, Function<String, @Nullable T> reader, String expected) {
        JsonNode value = value(name);
        return value == null ? null : text(value, at(name), reader, expected);
    }

    /** The word in this field. */
    <T> @Nullable T word(String name, Map<String, T> words) {
        return text(name, words::get, oneOf(words));
    }

    /** The words in this field's list, in its order; one that is there twice counts once. */
    <T> Set<T> words(String name, Map<String, T> words) {
        JsonNode value = value(name);
        if (value == null) {
            return Set.of();
        }
        if (!value.isArray()) {
            faults.add(at(name), "A list is expected here, not " + kind(value) + ".");
            return Set.of();
        }
        Set<T> read = new LinkedHashSet<>();
        for (int i = 0; i < value.size(); i++) {
            T word = text(value.get(i), at(name).appendIndex(i), words::get, oneOf(words));
            if (word != null) {
                read.add(word);
            }
        }
        return read;
    }

    /** Makes a fault of each field that nobody asked for. */
    void end() {
        fields.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                faults.add(at(name), "This field is not known here. Check its spelling.");
            }
        });
    }

    /** Words by how they are written, in their order. */
    static <T> Map<String, T> words(List<T> values, Function<T, String> slug) {
        Map<String, T> words = new LinkedHashMap<>();
        values.forEach(value -> words.put(slug.apply(value), value));
        return words;
    }

    private <T> @Nullable T text(
            JsonNode value, JsonPointer where, Function<String, @Nullable T> reader, String expected) {
        if (!value.isTextual()) {
            faults.add(where, "A text is expected here, not " + kind(value) + ".");
            return null;
        }
        T read = reader.apply(value.textValue());
        if (read == null) {
            faults.add(where, "The text must be " + expected + ".");
        }
        return read;
    }

    private @Nullable JsonNode value(String name) {
        known.add(name);
        return fields.get(name);
    }

    private JsonPointer at(String name) {
        return at.appendProperty(name);
    }

    private static String oneOf(Map<String, ?> words) {
        return "one of " + String.join(", ", words.keySet());
    }

    private static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "an object";
            case ARRAY -> "a list";
            case STRING -> "a text";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            default -> "null";
        };
    }
}
