package org.jointsound.corpus.sound;

/**
 * What a source has to work with, drawn without regard to the class.
 *
 * @param clipSeconds length of the scene
 * @param keptSeconds how much of it will be heard
 * @param cycle how the joint moves
 * @param sizeScale how much larger than the middle the person's structures are; frequencies fall by it
 * @param hard whether to make the kind of the class that is easily taken for another
 */
public record Scene(double clipSeconds, double keptSeconds, MovementCycle cycle, double sizeScale, boolean hard) {
    /** Recordings of no more than this were trimmed to their sound, as isolated words are. */
    public static final double LONGEST_TRIMMED_SECONDS = 0.72;

    /** Nothing starts closer to either end of the clip than this. */
    public static final double MARGIN_SECONDS = 0.12;

    public boolean holds(double seconds) {
        return seconds >= MARGIN_SECONDS && seconds <= clipSeconds - MARGIN_SECONDS;
    }
}
