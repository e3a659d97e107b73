package org.jointsound.training;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jointsound.corpus.LabelledRecording;
import org.jointsound.model.Label;
import org.jointsound.model.LearnedFrom;
import org.jointsound.store.Digests;

/** By what a dataset, a person or a recording is known again. */
public final class Fingerprint {
    /** Hex digits that {@link LearnedFrom} keeps: 64 bits, so that among a million files hardly two are taken for one. */
    private static final int DIGITS = 16;

    private Fingerprint() {}

    /** Of a dataset: the digest over its recordings' digests, labels and holders, in order of the digests. */
    static String of(List<TrainingRecording> recordings) {
        return ofLines(recordings.stream()
                .map(one -> line(one.sha256(), one.label(), one.subject()))
                .toList());
    }

    /**
     * The same of recordings that were not heard.
     *
     * @param names their paths in the dataset, in the same order
     * @param sha256 digests of their files, in the same order
     */
    public static String of(List<LabelledRecording> recordings, List<String> names, List<String> sha256) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < recordings.size(); i++) {
            LabelledRecording one = recordings.get(i);
            lines.add(line(
                    sha256.get(i),
                    TrainingRecording.whole(one.labels()),
                    TrainingRecording.provenance(names.get(i), one, sha256.get(i))
                            .holder()));
        }
        return ofLines(lines);
    }

    /** Of a person. */
    public static String ofSubject(String pseudonym) {
        return Digests.sha256(pseudonym.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
    }

    /** Of a recording. */
    public static String ofRecording(String sha256) {
        return sha256.substring(0, DIGITS);
    }

    private static String line(String sha256, Label label, String holder) {
        return sha256 + ' ' + label + ' ' + holder + '\n';
    }

    private static String ofLines(List<String> lines) {
        return Digests.sha256(
                lines.stream().sorted().collect(Collectors.joining()).getBytes(StandardCharsets.UTF_8));
    }
}
