package org.jointsound.concern;

/** What the pain is like. */
public enum PainQuality implements Word {
    SHARP,
    RADIATING,
    THROBBING,
    STINGING,
    SORENESS
}
