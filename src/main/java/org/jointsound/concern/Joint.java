package org.jointsound.concern;

/** Which joint it is. */
public enum Joint implements Word {
    CERVICAL_SPINE,
    THORACIC_SPINE,
    LUMBAR_SPINE,
    JAW,
    SHOULDER,
    ELBOW,
    WRIST,
    FINGER,
    HIP,
    KNEE,
    ANKLE,
    OTHER;

    /** Whether it belongs to the neck or the back. */
    public boolean isSpinal() {
        return this == CERVICAL_SPINE || this == THORACIC_SPINE || this == LUMBAR_SPINE;
    }
}
