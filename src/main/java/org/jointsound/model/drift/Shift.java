package org.jointsound.model.drift;

import java.util.Locale;

/** How far a distribution moved, by the usual marks of the population stability index (Siddiqi 2006, Credit Risk Scorecards). */
public enum Shift {
    /** At most 0.1, or no more than chance gives. */
    STABLE,
    /** Above 0.1. */
    MINOR,
    /** Above 0.25. */
    MAJOR;

    public static final double MINOR_FROM = 0.1;
    public static final double MAJOR_FROM = 0.25;

    /** As it is written for people. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
