package org.jointsound.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jointsound.history.DiarySummary.Trend;

/**
 * Whether a joint sounds more often than before: two Poisson counts over equally long times, compared by the exact
 * conditional test. Given their sum, the later count is binomial with probability one half where the rates are equal
 * (Przyborowski and Wilenski 1940, Biometrika 31, 313-323).
 */
final class OccasionRates {
    private static final Duration WINDOW = Duration.ofDays(28);
    private static final double SIGNIFICANCE = 0.05;
    /** With five, even none against all five is a matter of chance: twice 1/32. */
    private static final int FEWEST = 6;

    private OccasionRates() {}

    /**
     * The last 28 days against the 28 days before them.
     *
     * @param firstRecorded when the diary begins
     * @param occasions when each began
     */
    static Trend trend(Instant firstRecorded, List<Instant> occasions, Instant now) {
        Instant middle = now.minus(WINDOW);
        Instant start = middle.minus(WINDOW);
        int earlier = within(occasions, start, middle);
        int later = within(occasions, middle, now);
        if (firstRecorded.isAfter(start) || earlier + later < FEWEST) {
            return Trend.UNKNOWN;
        }
        if (pValue(earlier, later) >= SIGNIFICANCE) {
            return Trend.STEADY;
        }
        return later > earlier ? Trend.RISING : Trend.FALLING;
    }

    /** Two-sided: how often equal rates give counts at least as far apart. 1 when both counts are 0. */
    static double pValue(int earlier, int later) {
        int sum = earlier + later;
        double tail = 0;
        // In logarithms, for half to the power of a thousand is no number any more.
        double logProbability = -sum * Math.log(2);
        for (int count = 0; count <= Math.min(earlier, later); count++) {
            tail += Math.exp(logProbability);
            logProbability += Math.log((double) (sum - count) / (count + 1));
        }
        return Math.min(1, 2 * tail);
    }

    /** After the one, up to the other. */
    private static int within(List<Instant> times, Instant after, Instant until) {
        return (int) times.stream()
                .filter(time -> time.isAfter(after) && !time.isAfter(until))
                .count();
    }
}
