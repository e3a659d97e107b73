package org.jointsound.corpus.sound.grains;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jointsound.corpus.sound.Draw;

/**
 * Clusters of points after the points of a Poisson process (Neyman and Scott 1958): each has a Poisson number of them, at
 * exponential delays.
 *
 * @param perSecond points per second in the mean
 * @param size mean points of a cluster
 * @param delaySeconds mean delay
 */
record Clusters(double perSecond, double size, double delaySeconds) implements Arrivals {
    /** Clusters that began so many delays before the time looked at still send points into it. */
    private static final double DELAYS_BEFORE = 7;

    @Override
    public List<Double> over(double seconds, Draw draw) {
        double meanGap = size / perSecond;
        List<Double> times = new ArrayList<>();
        double parent = -DELAYS_BEFORE * delaySeconds + draw.exponential(meanGap);
        while (parent < seconds) {
            // Points of a unit Poisson process before the mean: their number is Poisson of that mean.
            for (double unit = draw.exponential(1); unit < size; unit += draw.exponential(1)) {
                double at = parent + draw.exponential(delaySeconds);
                if (at >= 0 && at < seconds) {
                    times.add(at);
                }
            }
            parent += draw.exponential(meanGap);
        }
        Collections.sort(times);
        return times;
    }
}
