package org.jointsound.concern;

import java.util.Locale;

/** What to do, from weakest to strongest. */
public enum Action {
    NORMAL,
    MONITOR,
    IMPROVE_MOBILITY,
    CONSULT_PROFESSIONAL,
    SEEK_CARE_PROMPTLY;

    /** As it is written in JSON and CSV. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
