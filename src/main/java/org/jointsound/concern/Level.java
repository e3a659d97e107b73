package org.jointsound.concern;

import java.util.Locale;

/** How concerned to be, from least to most. */
public enum Level {
    LOW,
    MODERATE,
    HIGH;

    /** As it is written in JSON and CSV. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The next level, or the highest itself. */
    Level oneUp() {
        return this == LOW ? MODERATE : HIGH;
    }
}
