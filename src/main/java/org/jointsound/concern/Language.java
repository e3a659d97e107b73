package org.jointsound.concern;

import java.util.Locale;

/** A language that results can be worded in. English is the one that the table of concern itself is written in. */
public enum Language {
    EN,
    DE;

    /** As language tags have it (RFC 5646), for instance {@code de}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return tag();
    }
}
