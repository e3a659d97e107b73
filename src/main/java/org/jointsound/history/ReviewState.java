package org.jointsound.history;

import java.util.Locale;

/** Where a recording stands in the queue. */
public enum ReviewState {
    /** Waits for an answer. */
    OPEN,
    /** Has one that stands. */
    DONE,
    /** May be reviewed by its id, but nothing asks for it, so that no list shows it. */
    UNASKED;

    /** As it is written in JSON and in the database. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
