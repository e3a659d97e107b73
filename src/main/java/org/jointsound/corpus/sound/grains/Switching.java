package org.jointsound.corpus.sound.grains;

import java.util.ArrayList;
import java.util.List;
import org.jointsound.corpus.sound.Draw;

/**
 * A Poisson process whose rate switches at random between two (a Markov-modulated Poisson process): surfaces that catch
 * for a while and run free for a while.
 *
 * @param catchingPerSecond points per second while they catch
 * @param freePerSecond points per second while they run free
 * @param catchingSeconds mean time of catching
 * @param freeSeconds mean time of running free
 */
record Switching(double catchingPerSecond, double freePerSecond, double catchingSeconds, double freeSeconds)
        implements Arrivals {
    @Override
    public List<Double> over(double seconds, Draw draw) {
        List<Double> times = new ArrayList<>();
        boolean catching = draw.chance(catchingSeconds / (catchingSeconds + freeSeconds));
        double from = 0;
        while (from < seconds) {
            double to = Math.min(seconds, from + draw.exponential(catching ? catchingSeconds : freeSeconds));
            double meanGap = 1 / (catching ? catchingPerSecond : freePerSecond);
            for (double at = from + draw.exponential(meanGap); at < to; at += draw.exponential(meanGap)) {
                times.add(at);
            }
            from = to;
            catching = !catching;
        }
        return times;
    }
}
