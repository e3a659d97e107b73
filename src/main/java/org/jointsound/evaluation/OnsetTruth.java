package org.jointsound.evaluation;

import java.util.List;
import java.util.Locale;
import org.jointsound.corpus.MarkedSpan;

/** Which marks an event must be found for. */
enum OnsetTruth {
    /** Joint sounds, other sounds and disturbances alike. */
    EVERY_MARK,
    /**
     * Where a recording holds a joint sound, the marks of joint sounds only. What is found within a disturbance is then
     * neither right nor false: how loud a disturbance is the dataset need not say, and many are too soft to be heard.
     */
    DISTURBANCES_APART;

    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The marks that count, in order of time. */
    List<MarkedSpan> wanted(JudgedRecording recording) {
        return recording.marks().stream()
                .filter(mark -> !isDisturbance(mark, recording))
                .toList();
    }

    /** The marks in which events do not count. */
    List<MarkedSpan> passedOver(JudgedRecording recording) {
        return recording.marks().stream()
                .filter(mark -> isDisturbance(mark, recording))
                .toList();
    }

    private boolean isDisturbance(MarkedSpan mark, JudgedRecording recording) {
        return this == DISTURBANCES_APART
                && recording.holdsJointSound()
                && !mark.label().isJointSound();
    }
}
