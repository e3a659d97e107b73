package org.jointsound.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jointsound.corpus.DatasetReader;
import org.jointsound.corpus.Fingerprint;
import org.jointsound.corpus.LabelledRecording;
import org.jointsound.corpus.Metadata;
import org.jointsound.corpus.split.Provenance;
import org.jointsound.model.LearnedFrom;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;
import org.jointsound.store.Digests;

/** Whether a dataset is the one that a model learned from, told before anything is listened to. */
final class SameDataset {
    private static final int MOST_NAMED = 5;

    private SameDataset() {}

    /**
     * Passes the dataset of a fingerprint.
     *
     * @param learned by what its recordings and subjects are known again, to name what differs
     * @throws InputException naming what differs
     */
    static void require(Path dataset, String fingerprint, LearnedFrom learned) throws IOException {
        Path root = dataset.toRealPath();
        List<String> lines = new ArrayList<>();
        List<Provenance> recordings = new ArrayList<>();
        for (LabelledRecording source : DatasetReader.read(dataset)) {
            if (!Metadata.HELD_OUT.equals(source.columns().get(Metadata.SPLIT))) {
                String name = root.relativize(source.file()).toString();
                Provenance one = source.provenance(name, Digests.sha256(Files.readAllBytes(source.file())));
                lines.add(Fingerprint.line(one.sha256(), source.wholeLabel(), one.holder()));
                recordings.add(one);
            }
        }
        if (!Fingerprint.of(lines).equals(fingerprint)) {
            throw new InputException(
                    ProblemCode.VALIDATION,
                    "This is not the dataset that the model learned from: " + whatDiffers(recordings, learned)
                            + ". Point --dataset at that one.");
        }
    }

    private static String whatDiffers(List<Provenance> recordings, LearnedFrom learned) {
        Set<String> known = Set.copyOf(learned.recordings());
        Set<String> missing = new TreeSet<>(known);
        List<String> others = new ArrayList<>();
        for (Provenance one : recordings) {
            String digest = Fingerprint.ofRecording(one.sha256());
            missing.remove(digest);
            if (!known.contains(digest)) {
                others.add(one.name());
            }
        }
        List<String> differences = new ArrayList<>();
        if (!others.isEmpty()) {
            differences.add(others.size() + " recordings are new or changed (" + some(others) + ")");
        }
        if (!missing.isEmpty()) {
            differences.add(missing.size() + " of its " + known.size() + " recordings are not here as they were");
        }
        return differences.isEmpty()
                ? "the recordings are the same, but not all of their labels or subjects"
                : String.join("; ", differences);
    }

    private static String some(List<String> names) {
        return String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size())))
                + (names.size() > MOST_NAMED ? ", …" : "");
    }
}
