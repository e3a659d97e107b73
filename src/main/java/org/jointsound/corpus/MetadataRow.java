package org.jointsound.corpus;

import java.util.Map;
import org.jointsound.model.Label;
import org.jspecify.annotations.Nullable;

/**
 * One line that names a recording.
 *
 * @param place where it stands
 * @param fileName as it is written there
 * @param label what it says of the recording or of a span; null when the line has a fault, and so says nothing
 * @param span what it marks; null when it labels the whole file
 * @param columns all columns with something in them, by name
 */
record MetadataRow(
        Place place,
        String fileName,
        @Nullable Label label,
        @Nullable MarkedSpan span,
        Map<String, String> columns) {

    /** What stands in a column; empty when nothing does. */
    String value(String column) {
        return columns.getOrDefault(column, "");
    }
}
