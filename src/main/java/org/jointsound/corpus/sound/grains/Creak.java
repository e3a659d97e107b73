package org.jointsound.corpus.sound.grains;

import java.util.ArrayList;
import java.util.List;
import org.jointsound.corpus.sound.Draw;

/**
 * Stick and slip: points at a rate that wanders about its mean, as gaps that are each drawn towards the last.
 *
 * @param perSecond points per second
 * @param jitter standard deviation of the gaps' logarithm
 * @param memory correlation of the logarithms of neighbouring gaps, in [0, 1)
 */
record Creak(double perSecond, double jitter, double memory) implements Arrivals {
    /** 16 per second, SD 9 (Prinz 1998); no slower than 4, where single slips are heard. */
    static Creak drawn(Draw draw) {
        return new Creak(draw.normalWithin(16, 9, 4, 45), draw.uniform(0.1, 0.35), draw.uniform(0, 0.7));
    }

    @Override
    public List<Double> over(double seconds, Draw draw) {
        List<Double> times = new ArrayList<>();
        double fresh = jitter * StrictMath.sqrt(1 - memory * memory);
        double deviation = draw.normal(0, jitter);
        // The mean of a log-normal lies above its median by this.
        double median = StrictMath.exp(-jitter * jitter / 2) / perSecond;
        for (double at = 0; at < seconds; at += median * StrictMath.exp(deviation)) {
            times.add(at);
            deviation = memory * deviation + draw.normal(0, fresh);
        }
        return times;
    }
}
