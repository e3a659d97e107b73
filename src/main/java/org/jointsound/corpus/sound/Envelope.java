package org.jointsound.corpus.sound;

/** The pulse envelope {@code (1 - exp(-t/rise)) exp(-t/decay)}. */
public final class Envelope {
    /** Where a pulse is cut off: exp(-7), 61 dB down. */
    public static final double DECAYS_RENDERED = 7;

    /** Where a pulse counts as over for marking: exp(-3), 26 dB down. */
    private static final double DECAYS_HEARD = 3;

    /** No pulse is marked shorter; single pops last 5.7 ms (Dunning 2013), by one account not read again 2.7 ms (Mourad 2019). */
    private static final double SHORTEST_SECONDS = 0.003;

    private Envelope() {}

    /** How long after its start a pulse counts as heard. */
    public static double heardSeconds(double riseSeconds, double decaySeconds) {
        return Math.max(SHORTEST_SECONDS, riseSeconds + DECAYS_HEARD * decaySeconds);
    }

    /** Its largest value; where the derivative vanishes, {@code exp(-t/rise) = rise / (rise + decay)}. */
    public static double peak(double riseSeconds, double decaySeconds) {
        double left = riseSeconds / (riseSeconds + decaySeconds);
        return (1 - left) * StrictMath.pow(left, riseSeconds / decaySeconds);
    }
}
