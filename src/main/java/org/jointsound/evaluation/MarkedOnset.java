package org.jointsound.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.jointsound.corpus.MarkedSpan;

/**
 * Where an event should be found: marks of all sounds that lie less than {@value #GAP_SECONDS} s apart are one event, as pulses are by
 * the detector's design, and have one onset.
 *
 * @param first the mark with which it begins, whose label and level are the onset's
 * @param endSeconds where the last of its marks to end does
 */
record MarkedOnset(MarkedSpan first, double endSeconds) {
    static final double GAP_SECONDS = 0.15;

    /** Keeps marks that are a gap apart, and were rounded to binary fractions, apart. */
    private static final double ROUNDING_SECONDS = 1e-9;

    /** The onsets, in order of time. */
    static List<MarkedOnset> of(JudgedRecording recording) {
        List<MarkedOnset> onsets = new ArrayList<>();
        for (MarkedSpan mark : recording.marks()) {
            int last = onsets.size() - 1;
            if (last >= 0 && mark.startSeconds() - onsets.get(last).endSeconds < GAP_SECONDS - ROUNDING_SECONDS) {
                onsets.set(last, onsets.get(last).with(mark));
            } else {
                onsets.add(new MarkedOnset(mark, mark.endSeconds()));
            }
        }
        return onsets;
    }

    private MarkedOnset with(MarkedSpan mark) {
        return new MarkedOnset(first, Math.max(endSeconds, mark.endSeconds()));
    }

    double startSeconds() {
        return first.startSeconds();
    }

    /** Over how many decibels it begins; minus infinity where the dataset says nothing of it. */
    double snrDb() {
        return first.snrDb().orElse(Double.NEGATIVE_INFINITY);
    }
}
