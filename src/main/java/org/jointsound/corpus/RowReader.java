package org.jointsound.corpus;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jointsound.model.Label;

/** Reads one row of the table by itself, noting every fault in it. */
final class RowReader {
    /** Replaced bytes in these name no file and are no label, which is told where they are looked up. */
    private static final Set<String> CHECKED_ANYWAY =
            Set.of(Metadata.FILE_NAME, Metadata.LABEL, Metadata.START, Metadata.END);

    private static final char REPLACEMENT = '\uFFFD';

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
        requireUtf8(place, columns);
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
        OptionalDouble snrDb = RowValues.decibels(columns.getOrDefault(Metadata.SNR, ""));
        MarkedSpan span = times.map(those -> those.marking(label.get(), snrDb)).orElse(null);
        return Optional.of(new MetadataRow(place, fileName, label.get(), span, columns));
    }

    /** Bytes that are no text were replaced when they were read, which makes one name of several. */
    private void requireUtf8(Place place, Map<String, String> columns) {
        columns.forEach((column, value) -> {
            if (value.indexOf(REPLACEMENT) >= 0 && !CHECKED_ANYWAY.contains(column)) {
                faults.add(place, column, column + " has bytes that are not UTF-8; save the table as UTF-8");
            }
        });
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
