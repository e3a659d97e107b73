package org.jointsound.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;

/** Reads a JSON object of single values, as one line of JSON Lines holds it. */
public final class FlatObject {
    private static final JsonFactory FACTORY = new JsonFactory();

    private FlatObject() {}

    /**
     * The members by name, in their order: texts as they are, numbers as they are written, {@code true} and {@code false} as
     * these words. A member that is null is left out, because tables with gaps are written so.
     *
     * @throws InputException with code {@code validation} if the text is anything but one object, or if a member holds a list or
     *     an object, or is given twice
     */
    public static Map<String, String> read(String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw refused("is no JSON object; write one object, in braces, on each line");
            }
            Map<String, String> values = members(parser);
            if (parser.nextToken() != null) {
                throw refused("goes on after the object; write one object on each line");
            }
            return values;
        } catch (JsonProcessingException e) {
            int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
            throw new InputException(ProblemCode.VALIDATION, "is not JSON at character " + column, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> members(JsonParser parser) throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            if (!seen.add(name)) {
                throw refused("gives '" + name + "' twice; leave one");
            }
            JsonToken value = parser.nextToken();
            if (value.isStructStart()) {
                throw refused("'" + name + "' holds a list or an object; give a text or a number");
            }
            if (value != JsonToken.VALUE_NULL) {
                values.put(name, parser.getText());
            }
        }
        return values;
    }

    private static InputException refused(String detail) {
        return new InputException(ProblemCode.VALIDATION, detail);
    }
}
