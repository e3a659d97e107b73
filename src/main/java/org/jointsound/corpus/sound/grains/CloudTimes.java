package org.jointsound.corpus.sound.grains;

import java.util.ArrayList;
import java.util.List;
import org.jointsound.corpus.sound.Draw;

/** When the pulses of one episode of crepitus come. */
final class CloudTimes {
    private static final double SHORTEST_MEAN_GAP_SECONDS = 0.0015;
    private static final double LONGEST_MEAN_GAP_SECONDS = 0.04;

    private CloudTimes() {}

    /**
     * Irregular in one of two ways, clusters or a switching rate, with a mean gap of LN(9 ms, 2).
     *
     * @param hurry by how much to shorten the mean gap
     */
    static Arrivals irregular(double hurry, Draw draw) {
        double meanGap =
                Math.max(SHORTEST_MEAN_GAP_SECONDS, Math.min(LONGEST_MEAN_GAP_SECONDS, draw.logNormal(0.009, 2)));
        double perSecond = hurry / meanGap;
        if (draw.chance(0.5)) {
            double size = draw.uniform(1.2, 8);
            return new Clusters(perSecond, size, size * meanGap * draw.uniform(0.1, 0.8));
        }
        double catchingShare = draw.uniform(0.2, 0.7);
        double contrast = draw.uniform(0.02, 0.4);
        double catching = perSecond / (catchingShare + contrast * (1 - catchingShare));
        double cycleSeconds = draw.logNormal(0.06, 1.8);
        return new Switching(
                catching, contrast * catching, catchingShare * cycleSeconds, (1 - catchingShare) * cycleSeconds);
    }

    /** Three to six pulses, after log-normal gaps. */
    static List<Double> few(Draw draw) {
        double medianGap = Math.min(0.02, draw.logNormal(0.009, 1.8));
        List<Double> times = new ArrayList<>(List.of(0.0));
        double at = 0;
        for (int i = draw.between(2, 5); i > 0; i--) {
            at += draw.logNormal(medianGap, 1.7);
            times.add(at);
        }
        return times;
    }

    /**
     * The points of a process from its first one on, until both the time is over and there are enough, or there are too
     * many. May be fewer when the process gives no more in {@code mostSeconds}.
     */
    static List<Double> of(Arrivals process, double seconds, double mostSeconds, int least, int most, Draw draw) {
        List<Double> all = process.over(mostSeconds, draw);
        List<Double> times = new ArrayList<>();
        for (double point : all) {
            double at = point - all.get(0);
            if (times.size() == most || (at > seconds && times.size() >= least)) {
                break;
            }
            times.add(at);
        }
        return times;
    }
}
