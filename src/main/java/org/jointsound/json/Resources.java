package org.jointsound.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads the JSON files about concern that ship with the program. */
final class Resources {
    private static final String FOLDER = "/org/jointsound/concern/";

    private Resources() {}

    /**
     * Reads one strictly.
     *
     * @throws IllegalArgumentException if it is not what is asked for
     * @throws IllegalStateException if it is not there
     */
    static <T> T read(String name, TypeReference<T> type) {
        try (InputStream in = Resources.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException(FOLDER + name + " is missing from the program");
            }
            return Json.MAPPER.readValue(in, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }
}
