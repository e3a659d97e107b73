package org.jointsound.corpus;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jointsound.model.Label;

/**
 * A file of a dataset with all lines that speak of it, so that what turns out later can be told by line.
 *
 * @param file the audio, inside the dataset's real folder
 * @param rows at least one
 */
record Entry(Path file, List<MetadataRow> rows) {
    /** Columns that a recording gives otherwise. */
    private static final List<String> OWN_PLACE = List.of(
            Metadata.FILE_NAME, Metadata.LABEL, Metadata.START, Metadata.END, Metadata.SUBJECT, Metadata.SESSION);

    Entry {
        rows = List.copyOf(rows);
    }

    MetadataRow first() {
        return rows.get(0);
    }

    Place place() {
        return first().place();
    }

    /** The recording in the middle of a sentence that begins with {@link #place}. */
    String named() {
        return place().isWholeFile() ? "the recording" : "'" + first().fileName() + "'";
    }

    /** The labels of lines without a fault, each once. */
    List<Label> labels() {
        return rows.stream()
                .map(MetadataRow::label)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The recording as others see it; only for a dataset without faults. */
    LabelledRecording recording() {
        List<MarkedSpan> spans =
                rows.stream().map(MetadataRow::span).filter(Objects::nonNull).toList();
        Map<String, String> others = new HashMap<>(first().columns());
        OWN_PLACE.forEach(others::remove);
        return new LabelledRecording(
                file,
                labels(),
                first().value(Metadata.SUBJECT),
                first().value(Metadata.SESSION),
                spans,
                others,
                uneven());
    }

    private Set<String> uneven() {
        Set<String> uneven = new HashSet<>();
        for (MetadataRow row : rows) {
            Set<String> columns = new HashSet<>(row.columns().keySet());
            columns.addAll(first().columns().keySet());
            columns.removeIf(column -> row.value(column).equals(first().value(column)));
            uneven.addAll(columns);
        }
        OWN_PLACE.forEach(uneven::remove);
        return uneven;
    }
}
