package org.jointsound.evaluation;

import java.util.List;
import java.util.Map;
import org.jointsound.model.Label;

/**
 * How well the starts of events were found. Counts are summed over recordings before they are divided; an empty denominator
 * gives NaN.
 *
 * @param onsets which: {@code all}, or those that begin with a mark {@code over 10 dB}
 * @param truth of which sounds: {@code every mark}, or {@code disturbances apart}
 * @param collarSeconds how far a found onset may be from a marked one
 * @param marked onsets that are wanted; marks of all sounds less than 0.15 s apart have one
 * @param found events
 * @param matched pairs, each onset and each event at most once
 * @param fragments events without an onset that begin within the marks of one that was found: pieces of the same event
 * @param precision {@code matched / found}; fragments count as false
 * @param recall {@code matched / marked}
 * @param f1 harmonic mean of the two
 * @param f1FragmentsApart the same where fragments count neither as right nor as false
 * @param recallByLabel recall of the onsets that begin with a mark of each label
 * @param medianLatenessSeconds found minus marked, of the pairs
 */
record OnsetScores(
        String onsets,
        String truth,
        double collarSeconds,
        int marked,
        int found,
        int matched,
        int fragments,
        double precision,
        double recall,
        double f1,
        double f1FragmentsApart,
        Map<Label, Double> recallByLabel,
        double medianLatenessSeconds) {

    /** The collars, in seconds, that are reported. */
    static final List<Double> COLLARS = List.of(0.010, 0.050, 0.200);
    /** The one that summaries quote. */
    static final double MIDDLE_COLLAR = 0.050;

    static OnsetScores of(String onsets, OnsetTruth truth, double collarSeconds, OnsetCount count) {
        return new OnsetScores(
                onsets,
                truth.words(),
                collarSeconds,
                count.marked(),
                count.found(),
                count.matched(),
                count.fragments(),
                (double) count.matched() / count.found(),
                (double) count.matched() / count.marked(),
                2.0 * count.matched() / (count.marked() + count.found()),
                2.0 * count.matched() / (count.marked() + count.found() - count.fragments()),
                count.recallByLabel(),
                count.medianLatenessSeconds());
    }
}
