package org.jointsound.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jointsound.corpus.split.Leak;
import org.jointsound.corpus.split.Leaks;
import org.jointsound.corpus.split.Provenance;
import org.jointsound.corpus.split.SameSound;
import org.jointsound.problem.InputException;

/** Looks for everything that is wrong with a dataset, its audio included. */
public final class DatasetAudit {
    /**
     * A mark may end this far behind the recording: programs that annotate round, and a point label near the end reaches over
     * it.
     */
    private static final double END_SLACK_SECONDS = AudacityTrack.POINT_HALF_WIDTH_SECONDS;

    private static final int MOST_TOLD = 5;

    private static final Set<String> SPLITS = Set.of("train", "validation", "test");

    private final Faults faults = new Faults();

    private DatasetAudit() {}

    /** Told of what is done, on the calling thread. */
    @FunctionalInterface
    public interface Progress {
        /** So many of all recordings are read. */
        void done(int done, int all);
    }

    /**
     * Reads the dataset and every recording in it.
     *
     * @param threads recordings read at once, at least 1; the result does not depend on it
     * @throws InputException with code {@code not-found} if there is no such folder, or {@code validation} with every fault: what
     *     {@link DatasetReader} refuses, audio that cannot be used, marks beyond its end, a digest that does not match, the same
     *     audio, also encoded anew, under different subjects or labels, a source under different subjects, and a subject, session, source or audio on
     *     more than one side of the dataset's own split
     * @throws IOException if the disk fails
     */
    public static DatasetSummary run(Path directory, int threads, Progress progress)
            throws IOException, InterruptedException {
        DatasetAudit audit = new DatasetAudit();
        List<Entry> entries = DatasetReader.entries(directory, audit.faults);
        Map<Path, AudioFacts> facts = new AudioProbe(audit.faults).probe(entries, threads, progress);
        for (Entry entry : entries) {
            AudioFacts known = facts.get(entry.file());
            if (known != null) {
                audit.checkMarks(entry, known);
                audit.checkDigest(entry, known);
            }
            audit.checkSplit(entry);
        }
        List<Provenance> provenances = SameSound.tied(
                entries.stream().map(entry -> provenance(entry, facts)).toList());
        for (Leak leak : Leaks.find(provenances)) {
            Entry entry = entries.get(leak.recording());
            audit.faults.add(entry.place(), leak.column(), entry.named() + ": " + leak.detail());
        }
        audit.faults.throwIfAny();
        List<String> warnings = audioWarnings(entries, facts);
        for (Leak copy : Leaks.copies(provenances)) {
            warnings.add(provenances.get(copy.recording()).name() + " " + copy.detail()
                    + "; it stays on that one's side of every split");
        }
        warnings.addAll(unlisted(directory.toRealPath(), facts.keySet()));
        return DatasetSummary.of(provenances, facts.values(), warnings);
    }

    /** What the recordings themselves give cause to say, the first few in full. */
    private static List<String> audioWarnings(List<Entry> entries, Map<Path, AudioFacts> facts) {
        List<String> warnings = new ArrayList<>();
        int more = 0;
        for (Entry entry : entries) {
            AudioFacts known = facts.get(entry.file());
            for (String warning : known == null ? List.<String>of() : known.warnings()) {
                if (warnings.size() < MOST_TOLD) {
                    warnings.add(entry.named() + ": " + warning);
                } else {
                    more++;
                }
            }
        }
        if (more > 0) {
            warnings.add(more + " more about the content of recordings");
        }
        return warnings;
    }

    /** Audio that lies in the folder, but that the dataset says nothing of. */
    private static List<String> unlisted(Path root, Set<Path> listed) throws IOException {
        List<String> left = VisibleFiles.below(root).stream()
                .filter(AudioNames::isAudio)
                .filter(name -> !listed.contains(root.resolve(name)))
                .toList();
        return left.isEmpty()
                ? List.of()
                : List.of(left.size() + " audio files here are not part of the dataset, the first of them '"
                        + left.get(0) + "'");
    }

    private void checkMarks(Entry entry, AudioFacts facts) {
        for (MetadataRow row : entry.rows()) {
            MarkedSpan span = row.span();
            if (span != null) {
                checkMark(faults, row.place(), span, row.fileName(), facts.seconds());
            }
        }
    }

    /** Notes a mark that lies beyond the end of its recording. */
    static void checkMark(Faults faults, Place place, MarkedSpan span, String name, double seconds) {
        if (span.startSeconds() >= seconds || span.endSeconds() > seconds + END_SLACK_SECONDS) {
            faults.add(
                    place,
                    Metadata.END,
                    "the mark from %s to %s s lies beyond the end of '%s' at %s s"
                            .formatted(span.startSeconds(), span.endSeconds(), name, seconds));
        }
    }

    private void checkDigest(Entry entry, AudioFacts facts) {
        String claimed = entry.first().value(Metadata.SHA256);
        if (!claimed.isEmpty() && !claimed.equalsIgnoreCase(facts.sha256())) {
            faults.add(
                    entry.place(),
                    Metadata.SHA256,
                    "sha256 is '" + claimed + "', but the file has " + facts.sha256()
                            + "; it was changed or exchanged");
        }
    }

    private void checkSplit(Entry entry) {
        String split = entry.first().value(Metadata.SPLIT);
        if (!split.isEmpty() && !SPLITS.contains(split)) {
            faults.add(entry.place(), Metadata.SPLIT, "split is '" + split + "', expected train, validation or test");
        }
    }

    private static Provenance provenance(Entry entry, Map<Path, AudioFacts> facts) {
        AudioFacts known = facts.get(entry.file());
        MetadataRow first = entry.first();
        String place = entry.place().isWholeFile() ? "" : " (" + entry.place() + ")";
        return new Provenance(
                        "'" + first.fileName() + "'" + place,
                        first.value(Metadata.SUBJECT),
                        first.value(Metadata.SESSION),
                        first.value(Metadata.SOURCE),
                        first.value(Metadata.SPLIT),
                        known == null ? "" : known.sha256(),
                        Set.copyOf(entry.labels()))
                .printed(known == null ? null : known.print());
    }
}
