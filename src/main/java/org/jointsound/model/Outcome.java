package org.jointsound.model;

import java.util.Locale;

/** What can be said of a recording. "Nothing heard" and "cannot tell" are results, not errors. */
public enum Outcome {
    LABELLED,
    UNCERTAIN,
    NOT_JOINT_SOUND,
    NO_EVENT,
    UNUSABLE;

    /** As it is written in JSON and CSV. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
