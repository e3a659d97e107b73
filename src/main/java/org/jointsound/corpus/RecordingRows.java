package org.jointsound.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jointsound.model.Label;
import org.jointsound.problem.InputException;

/** The rows of one file, which must agree with one another. */
final class RecordingRows {
    private final List<MetadataRow> rows;
    private final MetadataRow first;
    private final Faults faults;

    RecordingRows(List<MetadataRow> rows, Faults faults) {
        this.rows = rows;
        this.first = rows.get(0);
        this.faults = faults;
    }

    /** The recording; empty when the file cannot be taken. */
    Optional<LabelledRecording> combine(DatasetFiles files) throws IOException {
        requireSame(Metadata.SUBJECT, MetadataRow::subject);
        requireSame(Metadata.SESSION, MetadataRow::session);
        requireOneVoice();
        try {
            return Optional.of(recording(files.find(first.fileName())));
        } catch (InputException e) {
            faults.add(first.line(), Metadata.FILE_NAME, e.problem().detail());
            return Optional.empty();
        }
    }

    private LabelledRecording recording(Path file) {
        List<Label> labels = rows.stream().map(MetadataRow::label).distinct().toList();
        List<MarkedSpan> spans =
                rows.stream().map(MetadataRow::span).filter(Objects::nonNull).toList();
        Map<String, String> others = new HashMap<>(first.columns());
        List.of(Metadata.FILE_NAME, Metadata.LABEL, Metadata.START, Metadata.END, Metadata.SUBJECT, Metadata.SESSION)
                .forEach(others::remove);
        return new LabelledRecording(file, labels, first.subject(), first.session(), spans, others);
    }

    private void requireSame(String column, Function<MetadataRow, String> value) {
        for (MetadataRow row : rows) {
            if (!value.apply(row).equals(value.apply(first))) {
                faults.add(
                        row.line(),
                        column,
                        "%s is '%s', but '%s' for the same file on line %d; a file has one %s"
                                .formatted(column, value.apply(row), value.apply(first), first.line(), column));
            }
        }
    }

    /** A file is labelled as a whole, once, or in spans; and a span has one label. */
    private void requireOneVoice() {
        Map<String, MetadataRow> bySpan = new HashMap<>();
        for (MetadataRow row : rows) {
            if (row.line() != first.line() && (row.span() == null || first.span() == null)) {
                faults.add(
                        row.line(),
                        Metadata.LABEL,
                        "%s is labelled %s here and %s on line %d, not both with start_s and end_s; mark where each sounds"
                                .formatted(row.fileName(), row.label(), first.label(), first.line()));
            } else if (row.span() != null) {
                String times = row.span().startSeconds() + " to " + row.span().endSeconds() + " s";
                MetadataRow earlier = bySpan.putIfAbsent(times, row);
                if (earlier != null) {
                    faults.add(
                            row.line(),
                            Metadata.LABEL,
                            "%s from %s is marked %s here and %s on line %d; leave one"
                                    .formatted(row.fileName(), times, row.label(), earlier.label(), earlier.line()));
                }
            }
        }
    }
}
