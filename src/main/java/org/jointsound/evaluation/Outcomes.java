package org.jointsound.evaluation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jointsound.model.Outcome;

/**
 * What the program said, at its own settings.
 *
 * @param recordings how many
 * @param labelledRight called a joint sound that they hold, without doubt
 * @param labelledWrong called another joint sound without doubt
 * @param uncertain given a label with doubt
 * @param notJointSound called {@code other} without doubt
 * @param noEvent nothing was heard
 * @param unusable too clipped, narrow or noisy to judge
 */
record Outcomes(
        int recordings,
        int labelledRight,
        int labelledWrong,
        int uncertain,
        int notJointSound,
        int noEvent,
        int unusable) {

    static Outcomes of(List<JudgedRecording> recordings) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        int right = 0;
        for (JudgedRecording one : recordings) {
            Outcome outcome = one.verdict().outcome();
            counts.merge(outcome, 1, Integer::sum);
            right += outcome == Outcome.LABELLED && one.right() ? 1 : 0;
        }
        return new Outcomes(
                recordings.size(),
                right,
                counts.getOrDefault(Outcome.LABELLED, 0) - right,
                counts.getOrDefault(Outcome.UNCERTAIN, 0),
                counts.getOrDefault(Outcome.NOT_JOINT_SOUND, 0),
                counts.getOrDefault(Outcome.NO_EVENT, 0),
                counts.getOrDefault(Outcome.UNUSABLE, 0));
    }

    /** Of recordings that hold a joint sound: share labelled, and rightly. NaN without any. */
    double recall() {
        return (double) labelledRight / recordings;
    }

    /** Of recordings without a joint sound: share called one all the same. NaN without any. */
    double falseAcceptRate() {
        return (double) labelledWrong / recordings;
    }
}
