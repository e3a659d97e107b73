package org.jointsound.history;

import java.util.Locale;

/** What somebody's answer rests on. */
public enum LabelBasis {
    /** The person whose joint it is said so. */
    SELF_REPORT,
    /** Somebody listened to the recording. */
    LISTENER,
    /** A clinician examined the joint. */
    CLINICIAN,
    /** The joint was seen, by ultrasound, magnetic resonance or another kind of imaging. */
    IMAGING;

    /** As it is written in JSON, in tables and on the command line. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
