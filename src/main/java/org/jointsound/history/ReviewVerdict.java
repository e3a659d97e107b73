package org.jointsound.history;

import java.util.Locale;

/** What a reviewer does. */
public enum ReviewVerdict {
    /** Says that the model's label is right, and that of each event it lists. */
    CONFIRM,
    /** Gives a label, or labelled stretches, in place of the model's. */
    CORRECT,
    /** Says that it cannot be told by this recording. */
    UNCERTAIN,
    /** Takes back the answer that counts, whoever gave it, so that the one before it counts again. */
    UNDO;

    /** As it is written in JSON. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
