package org.jointsound.evaluation;

import java.util.Locale;

/** Which onsets an event must be found for. */
enum OnsetTruth {
    /** Joint sounds, other sounds and disturbances alike. */
    EVERY_MARK,
    /**
     * Where a recording holds a joint sound, the onsets of joint sounds only. What is found within a disturbance is then
     * neither right nor false: a dataset of joint sounds need not mark all that disturbs them.
     */
    DISTURBANCES_APART;

    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Whether the onset must be found; events within one that need not be are neither right nor false. */
    boolean wants(MarkedOnset onset, JudgedRecording recording) {
        return this == EVERY_MARK
                || !recording.holdsJointSound()
                || onset.first().label().isJointSound();
    }
}
