package org.jointsound.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.jointsound.model.Label;
import org.jspecify.annotations.Nullable;

/**
 * A selection table as Raven reads and writes it: a header, then rows with tabs between the columns. Of the columns the two times,
 * a label ({@code Label}, {@code Annotation}, {@code Species} or {@code Common Name}, the first that is there) and, where they
 * are there, {@code Selection}, {@code View}, {@code Begin File}, {@code Begin Path} and {@code File Offset (s)} are used.
 *
 * <p>Raven writes a row for each view of a selection; one of them is taken. In a table over several files the begin time counts from
 * the first file's start, and only the file offset tells the time within a file.
 */
final class RavenTable {
    static final String EXTENSION = ".Table.1.selections.txt";

    private static final String BEGIN = "Begin Time (s)";
    private static final String END = "End Time (s)";
    private static final String OFFSET = "File Offset (s)";
    private static final List<String> LABELS = List.of("Label", "Annotation", "Species", "Common Name");
    private static final String HEADER =
            "Selection\tView\tChannel\tBegin Time (s)\tEnd Time (s)\tLow Freq (Hz)\tHigh" + " Freq (Hz)\tLabel\n";

    private final String name;
    private final Function<String, String> audioOf;
    private final Faults faults;
    private final RowValues values;
    private final List<MetadataRow> rows = new ArrayList<>();
    private final Set<List<String>> selections = new HashSet<>();
    private final Set<String> fileNames = new HashSet<>();
    private @Nullable RavenColumns columns;

    /**
     * A table that has not been read.
     *
     * @param name of the table, as a path in the dataset
     * @param audioOf from a file's name in the table, empty where it has none, to the recording's path in the dataset; empty when
     *     there is none
     */
    RavenTable(String name, Function<String, String> audioOf, Faults faults) {
        this.name = name;
        this.audioOf = audioOf;
        this.faults = faults;
        this.values = new RowValues(faults);
    }

    List<MetadataRow> read(Path file) throws IOException {
        TextLines.read(file, (number, line) -> {
            Place place = new Place(name, number);
            if (number == 1) {
                columns = header(place, line);
            } else if (columns != null && !line.isBlank()) {
                read(place, columns, line.split("\t", -1));
            }
        });
        return rows;
    }

    private @Nullable RavenColumns header(Place place, String line) {
        RavenColumns header = new RavenColumns(line);
        for (String needed : List.of(BEGIN, END)) {
            if (!header.has(needed)) {
                faults.add(
                        place,
                        needed,
                        "the column '" + needed + "' is missing; a Raven table has tabs between columns");
                return null;
            }
        }
        if (header.firstOf(LABELS).isEmpty()) {
            faults.add(place, "Label", "a column with the label is missing, one of: " + String.join(", ", LABELS));
            return null;
        }
        return header;
    }

    private void read(Place place, RavenColumns header, String[] fields) {
        if (fields.length != header.count()) {
            faults.add(place, "", "has %d columns, the header has %d".formatted(fields.length, header.count()));
            return;
        }
        String fileName = header.fileName(fields);
        String begin = header.value(fields, BEGIN);
        String end = header.value(fields, END);
        String label = header.value(fields, header.firstOf(LABELS).orElseThrow());
        boolean seenInAnotherView = header.has("View")
                && !selections.add(List.of(fileName, header.value(fields, "Selection"), begin, end, label));
        if (seenInAnotherView) {
            return;
        }
        fileNames.add(fileName);
        if (fileNames.size() > 1 && !header.has(OFFSET)) {
            faults.add(place, OFFSET, "the table speaks of several files but has no column '" + OFFSET + "'");
        }
        String audio = audioOf.apply(fileName);
        if (audio.isEmpty()) {
            faults.add(
                    place,
                    "Begin File",
                    fileName.isEmpty()
                            ? "names no recording, and none beside the table has its name; add a column Begin File"
                            : "'" + fileName + "' is not a recording in the folder of the table");
        }
        MarkedSpan span = span(place, header, fields, label);
        if (!audio.isEmpty()) {
            rows.add(new MetadataRow(place, audio, span == null ? null : span.label(), span, Map.of()));
        }
    }

    private @Nullable MarkedSpan span(Place place, RavenColumns header, String[] fields, String labelText) {
        Optional<Label> label = values.label(place, header.firstOf(LABELS).orElseThrow(), LabelText.name(labelText));
        Optional<RowValues.Times> times =
                values.span(place, BEGIN, header.value(fields, BEGIN), END, header.value(fields, END));
        if (!header.has(OFFSET)) {
            return times.flatMap(those -> label.map(those::marking)).orElse(null);
        }
        OptionalDouble offset = values.seconds(place, OFFSET, header.value(fields, OFFSET));
        if (times.isEmpty() || label.isEmpty() || offset.isEmpty()) {
            return null;
        }
        double lengthSeconds = times.get().endSeconds() - times.get().startSeconds();
        double start = offset.getAsDouble();
        // A length that the sum rounds away is still one.
        return new MarkedSpan(start, Math.max(Math.nextUp(start), start + lengthSeconds), label.get());
    }

    /** The table of one recording as text, in order of time; selections reach over its whole band. */
    static String write(List<MarkedSpan> spans, int rateHz) {
        StringBuilder text = new StringBuilder(HEADER);
        List<MarkedSpan> sorted = spans.stream()
                .sorted(Comparator.comparingDouble(MarkedSpan::startSeconds))
                .toList();
        for (int i = 0; i < sorted.size(); i++) {
            MarkedSpan span = sorted.get(i);
            text.append(String.format(
                    Locale.ROOT,
                    "%d\tSpectrogram 1\t1\t%.6f\t%.6f\t0.0\t%.1f\t%s\n",
                    i + 1,
                    span.startSeconds(),
                    span.endSeconds(),
                    rateHz / 2.0,
                    span.label()));
        }
        return text.toString();
    }
}
