package org.jointsound.history;

import java.util.Locale;

/** What a key may do. */
public enum Role {
    /** Have recordings stored, and judged by what was stored, also from another machine. Opens no diary. */
    CLASSIFY,
    /** Read and erase diaries, and review recordings, too. */
    RESEARCH,
    /** As research, and change which model serves. */
    ADMIN;

    /** As it is written in JSON and on the command line. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
