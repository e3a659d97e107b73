package org.jointsound.corpus;

import java.util.Map;
import org.jointsound.model.Label;
import org.jspecify.annotations.Nullable;

/**
 * One sound line of the table.
 *
 * @param line from 1, the header included
 * @param fileName as it is written there
 * @param span what it marks; null when it labels the whole file
 * @param columns all columns with something in them, by name
 */
record MetadataRow(
        long line, String fileName, Label label, @Nullable MarkedSpan span, Map<String, String> columns) {

    String subject() {
        return columns.getOrDefault(Metadata.SUBJECT, "");
    }

    String session() {
        return columns.getOrDefault(Metadata.SESSION, "");
    }
}
