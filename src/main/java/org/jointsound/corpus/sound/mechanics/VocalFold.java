package org.jointsound.corpus.sound.mechanics;

import org.jointsound.corpus.sound.Track;

/**
 * One vocal fold as one mass that the breath keeps swinging: the body-cover model of Titze (1988), cited from memory. A
 * wave runs up its surface, so that the glottis is widest below when it opens and above when it closes; the pressure
 * {@code 1 - a2/a1} of the upper over the lower opening then pushes with the motion. In units of the half width at rest.
 */
final class VocalFold {
    private static final double STEP_SECONDS = 1.0 / Track.RATE_HZ;
    /** Folds that meet are this many times as stiff. */
    private static final double COLLISION = 3;

    private double angular;
    private final double dampingRatio;
    private final double lag;
    private double place;
    private double speed;

    /**
     * A fold at rest.
     *
     * @param frequencyHz of the fold without breath
     * @param dampingRatio z
     * @param lag half the delay of the wave, in radians of its period, our range 0.3 to 0.8
     */
    VocalFold(double frequencyHz, double dampingRatio, double lag) {
        angular = 2 * Math.PI * frequencyHz;
        this.dampingRatio = dampingRatio;
        this.lag = lag;
    }

    /** The breath above which it swings by itself: where the push, 2 p lag v to first order, makes up for the damping. */
    double thresholdPressure() {
        return dampingRatio / lag;
    }

    /** One sample under this pressure, in units of the fold's stiffness; returns the opening, 0 when it is shut. */
    double step(double pressure) {
        double wave = lag * speed / angular;
        double lower = 1 + place + wave;
        double upper = 1 + place - wave;
        // Shut below, no breath reaches the opening; shut above, all of it lies on the fold.
        double share = lower <= 0 ? 0 : upper <= 0 ? 1 : Math.max(-1, 1 - upper / lower);
        double stiffness = place < -1 ? place + COLLISION * (place + 1) : place;
        double force = angular * angular * (pressure * share - stiffness);
        speed = (speed + STEP_SECONDS * force) / (1 + STEP_SECONDS * 2 * dampingRatio * angular);
        place += STEP_SECONDS * speed;
        return Math.max(0, Math.min(lower, upper));
    }

    /** Stretches it to another pitch and leaves it where and as fast as it is. */
    void tune(double frequencyHz) {
        angular = 2 * Math.PI * frequencyHz;
    }

    /** A little air stirs it. */
    void stir(double amount) {
        place += amount;
    }
}
