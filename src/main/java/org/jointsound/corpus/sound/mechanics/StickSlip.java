package org.jointsound.corpus.sound.mechanics;

import java.util.ArrayList;
import java.util.List;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.MovementCycle;

/**
 * A slider on a spring that is pulled over a rough surface. It sticks until the spring overcomes the asperity it hangs
 * on, slips, and sticks to the next, which holds as strongly as chance has it. Forces are in medians of what an
 * asperity holds beyond the friction in motion; the spring's stiffness is 1.
 *
 * @param pullPerSecond growth of the spring's force at full speed of the movement
 * @param strengthDeviation standard deviation of the logarithm of the strengths
 * @param dampingRatio of the slider on its spring
 */
record StickSlip(double pullPerSecond, double strengthDeviation, double dampingRatio) {
    private static final double STICK_STEP_SECONDS = 0.25e-3;
    /** At a turning point the slider is not waited for. */
    private static final double LEAST_SPEED = 0.05;

    /**
     * A slip.
     *
     * @param atSeconds when it begins
     * @param strength by how much the force on the slider then exceeds the friction in motion
     */
    record Slip(double atSeconds, double strength) {}

    /** One that slips every so often, in the mean, when it is pulled at full speed. */
    static StickSlip every(double meanSeconds, double strengthDeviation, double dampingRatio) {
        double meanStrength = StrictMath.exp(strengthDeviation * strengthDeviation / 2);
        double drop = meanStrength * released(dampingRatio);
        return new StickSlip(drop / meanSeconds, strengthDeviation, dampingRatio);
    }

    /**
     * By how many times its strength the spring's force falls in a slip: the first swing of a damped oscillator that is
     * let go, 1 + exp(-pi z / sqrt(1 - z^2)), thus twice without damping.
     */
    static double released(double dampingRatio) {
        double root = StrictMath.sqrt(1 - dampingRatio * dampingRatio);
        return 1 + StrictMath.exp(-Math.PI * dampingRatio / root);
    }

    /**
     * The slips from a start on, the first there; a slip takes no time beside the gap to the next.
     *
     * @param least come however long it takes
     * @param most come however much time is left
     */
    List<Slip> from(double startSeconds, double seconds, MovementCycle cycle, int least, int most, Draw draw) {
        List<Slip> slips = new ArrayList<>();
        double at = startSeconds;
        while (slips.size() < most && (at < startSeconds + seconds || slips.size() < least)) {
            double strength = StrictMath.exp(draw.normal(0, strengthDeviation));
            slips.add(new Slip(at, strength));
            at = loaded(at, strength * released(dampingRatio), cycle);
        }
        return slips;
    }

    /** When the spring has regained this force. */
    private double loaded(double fromSeconds, double force, MovementCycle cycle) {
        double at = fromSeconds;
        double missing = force;
        while (true) {
            double rate = pullPerSecond * Math.max(LEAST_SPEED, cycle.speed(at));
            if (missing <= rate * STICK_STEP_SECONDS) {
                return at + missing / rate;
            }
            missing -= rate * STICK_STEP_SECONDS;
            at += STICK_STEP_SECONDS;
        }
    }
}
