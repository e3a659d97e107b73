package org.jointsound.corpus;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jointsound.model.Label;

/** Reads one line of the table by itself, noting every fault in it. */
final class RowReader {
    private final List<String> header;
    private final Faults faults;

    RowReader(List<String> header, Faults faults) {
        this.header = header;
        this.faults = faults;
    }

    /** The row; empty when it has a fault. */
    Optional<MetadataRow> read(CsvRecord record) {
        long line = record.getStartingLineNumber();
        if (record.getFieldCount() != header.size()) {
            faults.add(
                    line,
                    "",
                    "has %d fields, the header has %d; quote fields that hold commas"
                            .formatted(record.getFieldCount(), header.size()));
            return Optional.empty();
        }
        Map<String, String> columns = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            if (!record.getField(i).isBlank()) {
                columns.put(header.get(i), record.getField(i).strip());
            }
        }
        return read(line, columns);
    }

    private Optional<MetadataRow> read(long line, Map<String, String> columns) {
        String fileName = columns.getOrDefault(Metadata.FILE_NAME, "");
        if (fileName.isEmpty()) {
            faults.add(line, Metadata.FILE_NAME, "file_name is empty; name the recording");
        }
        Optional<Label> label = label(line, columns.getOrDefault(Metadata.LABEL, ""));
        boolean marked = columns.containsKey(Metadata.START) || columns.containsKey(Metadata.END);
        Optional<MarkedSpan> span = marked ? label.flatMap(l -> span(line, columns, l)) : Optional.empty();
        if (fileName.isEmpty() || label.isEmpty() || (marked && span.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new MetadataRow(line, fileName, label.get(), span.orElse(null), columns));
    }

    private Optional<Label> label(long line, String name) {
        try {
            return Optional.of(new Label(name));
        } catch (IllegalArgumentException e) {
            faults.add(
                    line,
                    Metadata.LABEL,
                    "label is '" + name + "', expected lower-case letters, digits and underscores, a letter first");
            return Optional.empty();
        }
    }

    private Optional<MarkedSpan> span(long line, Map<String, String> columns, Label label) {
        OptionalDouble start = seconds(line, Metadata.START, columns);
        OptionalDouble end = seconds(line, Metadata.END, columns);
        if (start.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        if (start.getAsDouble() >= end.getAsDouble()) {
            faults.add(
                    line,
                    Metadata.START,
                    "start_s is %s, end_s is %s; the start must come before the end"
                            .formatted(columns.get(Metadata.START), columns.get(Metadata.END)));
            return Optional.empty();
        }
        return Optional.of(new MarkedSpan(start.getAsDouble(), end.getAsDouble(), label));
    }

    private OptionalDouble seconds(long line, String column, Map<String, String> columns) {
        String text = columns.getOrDefault(column, "");
        try {
            double value = Double.parseDouble(text);
            if (value >= 0 && Double.isFinite(value)) {
                return OptionalDouble.of(value);
            }
        } catch (NumberFormatException e) {
            // Falls through to the one message: what is no number and what is no time are the same mistake.
        }
        faults.add(line, column, column + " is '" + text + "', expected seconds, 0 or more");
        return OptionalDouble.empty();
    }
}
