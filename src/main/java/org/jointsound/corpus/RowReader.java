package org.jointsound.corpus;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jointsound.model.Label;

/** Reads one row of the table by itself, noting every fault in it. */
final class RowReader {
    private final Faults faults;
    private final RowValues values;

    RowReader(Faults faults) {
        this.faults = faults;
        this.values = new RowValues(faults);
    }

    /**
     * The row; empty when it names no recording.
     *
     * @param columns those with something in them
     */
    Optional<MetadataRow> read(Place place, Map<String, String> columns) {
        String fileName = columns.getOrDefault(Metadata.FILE_NAME, "");
        Optional<Label> label = values.label(place, Metadata.LABEL, columns.getOrDefault(Metadata.LABEL, ""));
        boolean marked = columns.containsKey(Metadata.START) || columns.containsKey(Metadata.END);
        Optional<RowValues.Times> times = marked
                ? values.span(
                        place,
                        Metadata.START,
                        columns.getOrDefault(Metadata.START, ""),
                        Metadata.END,
                        columns.getOrDefault(Metadata.END, ""))
                : Optional.empty();
        if (fileName.isEmpty()) {
            faults.add(place, Metadata.FILE_NAME, "file_name is empty; name the recording");
            return Optional.empty();
        }
        if (label.isEmpty() || (marked && times.isEmpty())) {
            return Optional.of(new MetadataRow(place, fileName, null, null, columns));
        }
        MarkedSpan span = times.map(those -> those.marking(label.get())).orElse(null);
        return Optional.of(new MetadataRow(place, fileName, label.get(), span, columns));
    }

    /** A column that is not known is kept, but one that differs from a known one in case or spaces only is a slip. */
    boolean isSpelled(Place place, String column) {
        String meant = column.strip().toLowerCase(Locale.ROOT);
        if (column.equals(meant) || !Metadata.COLUMNS.contains(meant)) {
            return true;
        }
        faults.add(place, column, "the column '" + column + "' is not known; write " + meant);
        return false;
    }
}
