package org.jointsound.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jointsound.problem.InputException;

/** Writes a dataset's labels as files that annotation programs open, one for each recording. */
public final class LabelExport {
    private LabelExport() {}

    /** The forms; each is also read by {@link DatasetReader}. */
    public enum Format {
        /** Label tracks, {@code x.txt}. */
        AUDACITY(AudacityTrack.EXTENSION),
        /** Selection tables, {@code x.Table.1.selections.txt}. */
        RAVEN(RavenTable.EXTENSION);

        private final String extension;

        Format(String extension) {
            this.extension = extension;
        }

        private String text(List<MarkedSpan> spans, AudioFacts facts) {
            return this == AUDACITY ? AudacityTrack.write(spans) : RavenTable.write(spans, facts.rateHz());
        }
    }

    /**
     * Writes the label files into {@code out}, in the folders that the recordings have in the dataset; {@code out} may be the dataset
     * itself. A recording without marks gets one over its whole length.
     *
     * @return how many files were written
     * @throws InputException with code {@code validation} if the dataset has faults, two recordings would have the same label file, or
     *     a label file is there already; nothing is written then
     */
    public static int write(Path dataset, Format format, Path out, int threads, DatasetAudit.Progress progress)
            throws IOException, InterruptedException {
        Faults faults = new Faults();
        List<Entry> entries = DatasetReader.entries(dataset, faults);
        Map<Path, AudioFacts> facts = new AudioProbe(faults).probe(entries, threads, progress);
        Path root = dataset.toRealPath();
        Map<String, String> texts = new LinkedHashMap<>();
        if (!faults.any()) {
            for (Entry entry : entries) {
                AudioFacts known = Objects.requireNonNull(facts.get(entry.file()), "read without a fault");
                String audio = VisibleFiles.slashed(root.relativize(entry.file()));
                String name = AudioNames.stem(audio) + format.extension;
                if (texts.put(name, format.text(spans(entry.recording(), known), known)) != null) {
                    faults.addFile(audio, "would share the label file " + name + " with another recording; rename one");
                } else if (Files.exists(out.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
                    faults.addFile(name, "is there already; move it, or write elsewhere");
                }
            }
        }
        faults.throwIfAny();
        for (Map.Entry<String, String> text : texts.entrySet()) {
            write(out.resolve(text.getKey()), text.getValue());
        }
        return texts.size();
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    }

    private static List<MarkedSpan> spans(LabelledRecording recording, AudioFacts facts) {
        return recording.spans().isEmpty()
                ? List.of(new MarkedSpan(0, facts.seconds(), recording.labels().get(0)))
                : recording.spans();
    }
}
