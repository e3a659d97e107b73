package org.jointsound.evaluation;

import java.util.List;

/** The macro-F1 of some recordings, as far as they are known. */
public final class MacroF1 {
    private MacroF1() {}

    /**
     * A 95 % interval over people; both ends NaN with fewer than two of them.
     *
     * @param recordings with one label each
     * @param seed of the resamples
     */
    public static Interval interval(List<JudgedRecording> recordings, long seed) {
        return SubjectBootstrap.interval(
                new SubjectBootstrap(Evaluation.DRAWS, seed).measure(recordings, LabelScores::of),
                LabelScores::macroF1);
    }
}
