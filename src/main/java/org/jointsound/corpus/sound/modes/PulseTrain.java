package org.jointsound.corpus.sound.modes;

import java.util.ArrayList;
import java.util.List;
import org.jointsound.corpus.sound.Draw;

/**
 * When the pulses of a crepitus episode come: after gamma-distributed intervals.
 *
 * @param meanSeconds mean interval
 * @param shape of the gamma; 1 is a Poisson process, the coefficient of variation is 1 / sqrt(shape)
 * @param least pulses in an episode, however short it is
 * @param most pulses in an episode, however long it is
 */
record PulseTrain(double meanSeconds, double shape, int least, int most) {
    /** Irregular grains: a few milliseconds apart. */
    static PulseTrain irregular(Draw draw) {
        double mean = Math.max(0.001, Math.min(0.06, draw.logNormal(0.009, 2)));
        return new PulseTrain(mean, draw.uniform(0.8, 3), 1, Integer.MAX_VALUE);
    }

    /** Stick-slip: 16 per second, SD 9 (Prinz 1998), with 15 to 30 % jitter of the interval. */
    static PulseTrain creak(Draw draw) {
        double perSecond = draw.normalWithin(16, 9, 5, 45);
        double jitter = draw.uniform(0.15, 0.30);
        return new PulseTrain(1 / perSecond, 1 / (jitter * jitter), 1, Integer.MAX_VALUE);
    }

    PulseTrain between(int fewest, int greatest) {
        return new PulseTrain(meanSeconds, shape, fewest, greatest);
    }

    /** Times after the start of an episode, the first 0, ascending. */
    List<Double> over(double seconds, Draw draw) {
        List<Double> times = new ArrayList<>();
        double at = 0;
        while (times.size() < most && (at < seconds || times.size() < least)) {
            times.add(at);
            at += draw.gamma(meanSeconds, shape);
        }
        return times;
    }
}
