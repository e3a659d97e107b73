package org.jointsound.concern;

/** What is felt beside pain. */
public enum Symptom implements Word {
    TINGLING,
    NUMBNESS,
    WEAKNESS,
    SWELLING,
    WARMTH,
    LOCKING,
    INSTABILITY,
    REDUCED_MOTION,
    STIFFNESS
}
