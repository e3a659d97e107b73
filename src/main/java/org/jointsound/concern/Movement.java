package org.jointsound.concern;

/** How the sound came about. */
public enum Movement implements Word {
    /** While the person moved as usual. */
    VOLUNTARY,
    /** Cracked on purpose, by habit. */
    HABITUAL,
    /** Made to crack with force. */
    FORCED,
    /** Without any movement. */
    SPONTANEOUS,
    /** While somebody else moved the joint. */
    ADJUSTMENT
}
