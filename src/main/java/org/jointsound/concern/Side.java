package org.jointsound.concern;

/** On which side of the body the joint is. */
public enum Side implements Word {
    LEFT,
    RIGHT,
    BOTH,
    UNKNOWN
}
