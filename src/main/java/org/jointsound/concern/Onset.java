package org.jointsound.concern;

/** How it began. */
public enum Onset implements Word {
    INJURY,
    GRADUAL,
    UNKNOWN
}
