package org.jointsound.corpus.sound.impulses;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jointsound.corpus.sound.Draw;

/**
 * A self-exciting point process (Hawkes 1971): each impulse makes more of them likely for a while. Its mean rate is
 * {@code baseRate / (1 - branchingRatio)}.
 *
 * @param basePerSecond rate of the impulses that no other sets off
 * @param branchingRatio how many each sets off on average, in [0, 1)
 * @param memorySeconds mean delay of an impulse that was set off
 */
record Hawkes(double basePerSecond, double branchingRatio, double memorySeconds) {
    /** One of this mean rate. */
    static Hawkes ofMeanRate(double perSecond, double branchingRatio, double memorySeconds) {
        return new Hawkes(perSecond * (1 - branchingRatio), branchingRatio, memorySeconds);
    }

    /**
     * Times in ascending order, by the thinning of Ogata (1981).
     *
     * @param drive factor of the base rate at each time, in [0, 1]
     * @param most no more than so many
     */
    List<Double> times(double seconds, DoubleUnaryOperator drive, int most, Draw draw) {
        List<Double> times = new ArrayList<>();
        double excited = 0;
        double at = 0;
        while (times.size() < most) {
            // Between impulses the rate is never above what it can be now, as the excitement only fades.
            double bound = basePerSecond + excited;
            double gap = draw.exponential(1 / bound);
            at += gap;
            if (at >= seconds) {
                break;
            }
            excited *= StrictMath.exp(-gap / memorySeconds);
            if (draw.uniform(0, bound) < basePerSecond * drive.applyAsDouble(at) + excited) {
                times.add(at);
                excited += branchingRatio / memorySeconds;
            }
        }
        return times;
    }
}
