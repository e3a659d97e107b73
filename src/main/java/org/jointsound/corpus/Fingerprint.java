package org.jointsound.corpus;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jointsound.model.Label;
import org.jointsound.model.LearnedFrom;
import org.jointsound.store.Digests;

/** By what a dataset, a person or a recording is known again. */
public final class Fingerprint {
    /** Hex digits that {@link LearnedFrom} keeps: 64 bits, so that among a million files hardly two are taken for one. */
    private static final int DIGITS = 16;

    private Fingerprint() {}

    /**
     * Of a dataset.
     *
     * @param lines a {@link #line} for each recording, in any order
     */
    public static String of(List<String> lines) {
        return Digests.sha256(
                lines.stream().sorted().collect(Collectors.joining()).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * What of a recording makes its dataset another when it changes.
     *
     * @param sha256 digest of the file's bytes
     * @param label of the recording as a whole
     * @param holder who made it, or what stands for that person
     */
    public static String line(String sha256, Label label, String holder) {
        return sha256 + ' ' + label + ' ' + holder + '\n';
    }

    /** Of a person. */
    public static String ofSubject(String pseudonym) {
        return Digests.sha256(pseudonym.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
    }

    /** Of a recording. */
    public static String ofRecording(String sha256) {
        return sha256.substring(0, DIGITS);
    }
}
