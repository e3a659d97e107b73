package org.jointsound.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jointsound.model.Label;

/**
 * A label track as Audacity imports and exports it: UTF-8, no header, and on each line start and end in seconds and a label,
 * with tabs between them (Audacity manual, "Importing and Exporting Labels").
 *
 * <p>A line that begins with a backslash gives the frequencies of the label before it; they are not used. A fourth column, in which
 * some detectors put their score, is not either.
 */
final class AudacityTrack {
    static final String EXTENSION = ".txt";

    /**
     * A point label, which has no length, marks the sound within this distance of it. A choice of our own: a click is shorter, and
     * a hand on a mouse is seldom nearer.
     */
    static final double POINT_HALF_WIDTH_SECONDS = 0.05;

    private final String name;
    private final String audio;
    private final Faults faults;
    private final RowValues values;
    private final List<MetadataRow> rows = new ArrayList<>();

    /**
     * A track that has not been read.
     *
     * @param name of the track, as a path in the dataset
     * @param audio that it speaks of, likewise
     */
    AudacityTrack(String name, String audio, Faults faults) {
        this.name = name;
        this.audio = audio;
        this.faults = faults;
        this.values = new RowValues(faults);
    }

    List<MetadataRow> read(Path file) throws IOException {
        TextLines.read(file, (number, line) -> {
            if (!line.isBlank() && !line.startsWith("\\")) {
                read(new Place(name, number), line.split("\t", -1));
            }
        });
        return rows;
    }

    private void read(Place place, String[] fields) {
        if (fields.length < 3 || fields.length > 4) {
            faults.add(
                    place,
                    "",
                    "has %d columns, expected start, end and label with tabs between them".formatted(fields.length));
            return;
        }
        Optional<Label> label = values.label(place, Metadata.LABEL, LabelText.name(fields[2]));
        MarkedSpan span = values.spanOrPoint(place, "start", fields[0].strip(), "end", fields[1].strip())
                .flatMap(times -> label.map(name -> span(times, name)))
                .orElse(null);
        rows.add(new MetadataRow(place, audio, span == null ? null : span.label(), span, Map.of()));
    }

    private static MarkedSpan span(RowValues.Times times, Label label) {
        if (!times.isPoint()) {
            return times.marking(label);
        }
        double start = Math.max(0, times.startSeconds() - POINT_HALF_WIDTH_SECONDS);
        return new MarkedSpan(start, times.startSeconds() + POINT_HALF_WIDTH_SECONDS, label);
    }

    /** The track as text, in order of time. */
    static String write(List<MarkedSpan> spans) {
        StringBuilder text = new StringBuilder();
        spans.stream()
                .sorted(Comparator.comparingDouble(MarkedSpan::startSeconds))
                .forEach(span -> text.append(String.format(
                        Locale.ROOT, "%.6f\t%.6f\t%s\n", span.startSeconds(), span.endSeconds(), span.label())));
        return text.toString();
    }
}
