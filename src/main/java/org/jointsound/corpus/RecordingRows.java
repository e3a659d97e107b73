package org.jointsound.corpus;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows of one file, which must agree with one another. */
final class RecordingRows {
    private static final List<String> ONE_PER_FILE =
            List.of(Metadata.SUBJECT, Metadata.SESSION, Metadata.SOURCE, Metadata.SPLIT, Metadata.SHA256);

    private final List<MetadataRow> rows;
    private final MetadataRow first;
    private final Faults faults;

    RecordingRows(List<MetadataRow> rows, Faults faults) {
        this.rows = rows;
        this.first = rows.get(0);
        this.faults = faults;
    }

    /** Notes every row that contradicts an earlier one. */
    void requireAgreement() {
        ONE_PER_FILE.forEach(this::requireSame);
        requireOneVoice();
    }

    private void requireSame(String column) {
        for (MetadataRow row : rows) {
            if (!row.value(column).equals(first.value(column))) {
                faults.add(
                        row.place(),
                        column,
                        "%s is '%s', but '%s' for the same file on line %d; a file has one %s"
                                .formatted(
                                        column,
                                        row.value(column),
                                        first.value(column),
                                        first.place().line(),
                                        column));
            }
        }
    }

    /** A file is labelled as a whole, once, or in spans; and a span has one label. */
    void requireOneVoice() {
        List<MetadataRow> sound =
                rows.stream().filter(row -> row.label() != null).toList();
        Map<String, MetadataRow> bySpan = new HashMap<>();
        for (MetadataRow row : sound) {
            MetadataRow leading = sound.get(0);
            if (!row.equals(leading) && (row.span() == null || leading.span() == null)) {
                faults.add(
                        row.place(),
                        Metadata.LABEL,
                        "%s is labelled %s here and %s on line %d, not both with start_s and end_s; mark where each sounds"
                                .formatted(
                                        row.fileName(),
                                        row.label(),
                                        leading.label(),
                                        leading.place().line()));
            } else if (row.span() != null) {
                String times = row.span().startSeconds() + " to " + row.span().endSeconds() + " s";
                MetadataRow earlier = bySpan.putIfAbsent(times, row);
                if (earlier != null) {
                    faults.add(
                            row.place(),
                            Metadata.LABEL,
                            "%s from %s is marked %s here and %s on line %d; leave one"
                                    .formatted(
                                            row.fileName(),
                                            times,
                                            row.label(),
                                            earlier.label(),
                                            earlier.place().line()));
                }
            }
        }
    }
}
