package org.jointsound.corpus.sound.impulses;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jointsound.corpus.sound.Draw;

/**
 * A renewal process of gamma-distributed gaps; their coefficient of variation is {@code 1 / sqrt(shape)}.
 *
 * @param meanGapSeconds mean gap at full drive
 * @param shape 1 is a Poisson process, more is more regular, less comes in clumps
 */
record Renewal(double meanGapSeconds, double shape) {
    /** The drive never slows the process down by more. */
    private static final double LEAST_DRIVE = 0.25;

    /** Nearly periodic: gaps with this standard deviation, as a fraction of their mean. */
    static Renewal jittered(double meanGapSeconds, double jitter) {
        return new Renewal(meanGapSeconds, 1 / (jitter * jitter));
    }

    /** Stick-slip creak: 16 per second, SD 9 (Prinz 1998), with 15 to 30 % jitter; our own bounds of 4 and 50. */
    static Renewal creak(Draw draw) {
        return jittered(1 / draw.normalWithin(16, 9, 4, 50), draw.uniform(0.15, 0.30));
    }

    /**
     * Times from 0 on, the first at 0, ascending.
     *
     * @param drive how fast the process runs at each time, in [0, 1]
     * @param least so many, though they may then come later than the time given
     * @param most no more than so many
     */
    List<Double> times(double seconds, DoubleUnaryOperator drive, int least, int most, Draw draw) {
        List<Double> times = new ArrayList<>();
        double at = 0;
        while (times.size() < most && (at < seconds || times.size() < least)) {
            times.add(at);
            at += draw.gamma(meanGapSeconds, shape) / Math.max(LEAST_DRIVE, drive.applyAsDouble(at));
        }
        return times;
    }

    /** Times at full drive. */
    List<Double> times(double seconds, Draw draw) {
        return times(seconds, at -> 1, 0, Integer.MAX_VALUE, draw);
    }
}
