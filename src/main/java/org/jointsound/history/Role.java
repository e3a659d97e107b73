package org.jointsound.history;

import java.util.Locale;

/** What a key may do. */
public enum Role {
    /** Classify and assess, and keep and read diaries. */
    CLASSIFY,
    /** Train models and review results too. */
    RESEARCH,
    /** Everything. */
    ADMIN;

    /** As it is written in JSON and on the command line. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
