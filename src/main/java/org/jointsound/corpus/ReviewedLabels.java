package org.jointsound.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import org.jointsound.problem.InputException;

/**
 * Label files that are named after what they speak of: {@code NAME.txt} is an Audacity track, {@code NAME.selections.txt} or {@code
 * NAME.Table.1.selections.txt} a Raven table.
 */
public final class ReviewedLabels {
    private final Map<String, Double> seconds;
    private final Faults faults = new Faults();
    private final Map<String, List<MarkedSpan>> spans = new LinkedHashMap<>();
    private final Map<String, String> fileOf = new LinkedHashMap<>();

    private ReviewedLabels(Map<String, Double> seconds) {
        this.seconds = seconds;
    }

    /**
     * Reads all of them.
     *
     * @param seconds lengths of the recordings by their names; no other may be spoken of
     * @return the marks of each recording, at least one
     * @throws InputException with code {@code validation} and every fault of every file, by line
     * @throws IOException if the disk fails
     */
    public static Map<String, List<MarkedSpan>> read(List<Path> files, Map<String, Double> seconds) throws IOException {
        ReviewedLabels labels = new ReviewedLabels(seconds);
        for (Path file : files) {
            labels.read(file);
        }
        labels.faults.throwIfAny("The label files have");
        return labels.spans;
    }

    private void read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        Matcher raven = LabelFiles.RAVEN.matcher(name);
        Matcher audacity = LabelFiles.AUDACITY.matcher(name);
        if (!Files.isRegularFile(file) || Files.size(file) > MetadataReader.MOST_BYTES) {
            faults.addFile(name, "is no file, or a very large one; name a label file");
        } else if (raven.matches()) {
            String owner = raven.group(1);
            RavenTable table = new RavenTable(
                    name, begin -> begin.isEmpty() || AudioNames.stem(begin).equals(owner) ? owner : "", faults);
            take(name, owner, isKnown(name, owner) ? table.read(file) : List.of());
        } else if (audacity.matches()) {
            String owner = audacity.group(1);
            take(name, owner, isKnown(name, owner) ? new AudacityTrack(name, owner, faults).read(file) : List.of());
        } else {
            faults.addFile(
                    name, "is no label file; name an Audacity track, ID.txt, or a Raven table, ID.selections.txt");
        }
    }

    private boolean isKnown(String name, String owner) {
        if (!seconds.containsKey(owner)) {
            faults.addFile(name, "speaks of no recording that may be reviewed; a label file is named after its id");
        } else if (fileOf.putIfAbsent(owner, name) != null) {
            faults.addFile(name, "labels what " + fileOf.get(owner) + " does; leave one of the two");
        } else {
            return true;
        }
        return false;
    }

    private void take(String name, String owner, List<MetadataRow> rows) {
        if (rows.isEmpty() && !faults.hasAnyIn(name)) {
            faults.addFile(name, "holds no label; mark what sounds, or the whole recording as other");
        }
        List<MarkedSpan> marked = new ArrayList<>();
        for (MetadataRow row : rows) {
            MarkedSpan span = row.span();
            if (span != null) {
                DatasetAudit.checkMark(faults, row.place(), span, owner, Objects.requireNonNull(seconds.get(owner)));
                marked.add(span);
            }
        }
        if (!rows.isEmpty()) {
            new RecordingRows(rows, faults).requireOneVoice();
        }
        spans.put(owner, List.copyOf(marked));
    }
}
