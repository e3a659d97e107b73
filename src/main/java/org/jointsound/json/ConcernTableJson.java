package org.jointsound.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jointsound.concern.ConcernTable;

/** The concern table as JSON: the resource it is kept in, and the answer to a question for the labels. */
public final class ConcernTableJson {
    private static final String RESOURCE = "/org/jointsound/concern/concern.json";

    private ConcernTableJson() {}

    /** The table that ships with the program. */
    public static ConcernTable shipped() {
        try (InputStream in = ConcernTableJson.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the program");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " cannot be read", e);
        }
    }

    /**
     * Reads a table strictly.
     *
     * @throws IllegalArgumentException if it is not JSON, has a member that is unknown, missing or given twice, or names
     *     what it does not hold; the message says where
     * @throws IOException if {@code in} fails
     */
    public static ConcernTable read(InputStream in) throws IOException {
        try {
            return Json.MAPPER.readValue(in, ConcernTable.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a concern table: " + e.getMessage(), e);
        }
    }

    /** The whole table, with the labels, their base concern, the advice and the sources. */
    public static String write(ConcernTable table) {
        return Json.write(table);
    }
}
