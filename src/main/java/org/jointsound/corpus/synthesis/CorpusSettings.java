package org.jointsound.corpus.synthesis;

import java.util.List;
import org.jointsound.model.Label;
import org.jspecify.annotations.Nullable;

/**
 * What a synthetic corpus is made from. The same settings give the same bytes.
 *
 * @param seed of every draw
 * @param subjects virtual people, 1 to {@value #MOST_SUBJECTS}, each with one device, one room and one body
 * @param recordingsPerSubject 1 to {@value #MOST_RECORDINGS}
 * @param labels which of {@link Label#STANDARD} to make, at least one; they take turns
 * @param easy leaves out hard cases, crops, clipping, nuisances and what recorders do beyond level, and keeps 18 dB over
 *     the background, for demonstration
 * @param rateHz rate of all files, one of {@link #RATES_HZ}; null for that of each device
 * @param codecs whether the recorders that have a lossy codec use it; the bytes then depend on the installed ffmpeg
 */
public record CorpusSettings(
        long seed,
        int subjects,
        int recordingsPerSubject,
        List<Label> labels,
        boolean easy,
        @Nullable Integer rateHz,
        boolean codecs) {
    public static final List<Integer> RATES_HZ = List.of(2_000, 8_000, 16_000, 22_050, 44_100, 48_000);
    public static final int MOST_SUBJECTS = 9_999;
    public static final int MOST_RECORDINGS = 999;

    /** Copies the labels and checks every range with {@link IllegalArgumentException}. */
    public CorpusSettings {
        labels = List.copyOf(labels);
        if (subjects < 1 || subjects > MOST_SUBJECTS) {
            throw new IllegalArgumentException("subjects is " + subjects + ", must be 1 to " + MOST_SUBJECTS);
        }
        if (recordingsPerSubject < 1 || recordingsPerSubject > MOST_RECORDINGS) {
            throw new IllegalArgumentException(
                    "recordingsPerSubject is " + recordingsPerSubject + ", must be 1 to " + MOST_RECORDINGS);
        }
        if (labels.isEmpty()
                || !Label.STANDARD.containsAll(labels)
                || labels.stream().distinct().count() < labels.size()) {
            throw new IllegalArgumentException("labels are " + labels + ", must be some of " + Label.STANDARD);
        }
        if (rateHz != null && !RATES_HZ.contains(rateHz)) {
            throw new IllegalArgumentException("rate is " + rateHz + " Hz, must be one of " + RATES_HZ);
        }
    }

    /** Each device at its own rate, and no codecs. */
    public CorpusSettings(long seed, int subjects, int recordingsPerSubject, List<Label> labels, boolean easy) {
        this(seed, subjects, recordingsPerSubject, labels, easy, null, false);
    }

    /** All five labels, hard cases included. */
    public static CorpusSettings standard(long seed, int subjects, int recordingsPerSubject) {
        return new CorpusSettings(seed, subjects, recordingsPerSubject, Label.STANDARD, false);
    }

    /** The label of a subject's recording; they take turns, and no two neighbours begin with the same. */
    Label label(int subject, int index) {
        return labels.get((subject + index) % labels.size());
    }

    /** In which of the subject's sittings a recording is made, from 1. */
    int sitting(int index) {
        return 1 + index * Session.PER_SUBJECT / recordingsPerSubject;
    }

    /** Number of recordings altogether. */
    public int recordings() {
        return subjects * recordingsPerSubject;
    }
}
