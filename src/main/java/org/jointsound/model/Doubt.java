package org.jointsound.model;

import java.util.Locale;

/** Why an outcome is not simply a label: the reasons of the report contract, version 1. */
public enum Doubt {
    LOW_CONFIDENCE,
    NOVEL_SOUND,
    BAND_TOO_NARROW,
    TOO_NOISY,
    CLIPPED,
    OTHER_SOUND,
    SILENCE,
    NO_EVENT_ABOVE_NOISE;

    /** As it is written in JSON and CSV: lower case with hyphens. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
