package org.jointsound.corpus;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
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
        boolean inOrder = !marked || spanIsInOrder(place, columns);
        if (fileName.isEmpty()) {
            faults.add(place, Metadata.FILE_NAME, "file_name is empty; name the recording");
            return Optional.empty();
        }
        if (label.isEmpty() || !inOrder) {
            return Optional.of(new MetadataRow(place, fileName, null, null, columns));
        }
        MarkedSpan span = marked
                ? new MarkedSpan(
                        Double.parseDouble(columns.getOrDefault(Metadata.START, "")),
                        Double.parseDouble(columns.getOrDefault(Metadata.END, "")),
                        label.get())
                : null;
        return Optional.of(new MetadataRow(place, fileName, label.get(), span, columns));
    }

    private boolean spanIsInOrder(Place place, Map<String, String> columns) {
        OptionalDouble start = values.seconds(place, Metadata.START, columns.getOrDefault(Metadata.START, ""));
        OptionalDouble end = values.seconds(place, Metadata.END, columns.getOrDefault(Metadata.END, ""));
        return start.isPresent()
                && end.isPresent()
                && values.inOrder(place, Metadata.START, start.getAsDouble(), Metadata.END, end.getAsDouble());
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
