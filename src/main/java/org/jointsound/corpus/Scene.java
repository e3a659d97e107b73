package org.jointsound.corpus;

/**
 * What a source has to work with, drawn without regard to the class.
 *
 * @param clipSeconds length of the scene
 * @param keptSeconds how much of it will be heard
 * @param cycle how the joint moves
 * @param sizeScale how much larger than the middle the person's structures are; frequencies fall by it
 * @param hard whether to make the kind of the class that is easily taken for another
 */
record Scene(double clipSeconds, double keptSeconds, MovementCycle cycle, double sizeScale, boolean hard) {
    /** Nothing starts closer to either end of the clip than this. */
    static final double MARGIN_SECONDS = 0.12;

    boolean holds(double seconds) {
        return seconds >= MARGIN_SECONDS && seconds <= clipSeconds - MARGIN_SECONDS;
    }
}
