package org.jointsound.evaluation;

import java.util.Arrays;

/**
 * Pairs found onsets with marked ones, each at most once, as many as possible. For equal windows on a line, taking the
 * earliest onsets that fit pairs as many as any other way; the same count as the maximum bipartite matching of mir_eval
 * (Raffel et al. 2014) and the collars of sed_eval (Mesaros et al. 2016, Metrics for Polyphonic Sound Event Detection).
 */
final class OnsetMatching {
    static final int UNMATCHED = -1;

    /** Keeps times that are exactly a collar apart, and were rounded to binary fractions, within it. */
    private static final double ROUNDING_SECONDS = 1e-9;

    private OnsetMatching() {}

    /**
     * For each found onset the index of its mark, or {@link #UNMATCHED}.
     *
     * @param markedSeconds rising
     * @param foundSeconds rising
     * @param collarSeconds largest distance of a pair
     */
    static int[] match(double[] markedSeconds, double[] foundSeconds, double collarSeconds) {
        int[] markOf = new int[foundSeconds.length];
        Arrays.fill(markOf, UNMATCHED);
        double reach = collarSeconds + ROUNDING_SECONDS;
        int mark = 0;
        int found = 0;
        while (mark < markedSeconds.length && found < foundSeconds.length) {
            double late = foundSeconds[found] - markedSeconds[mark];
            if (late > reach) {
                mark++;
            } else if (late < -reach) {
                found++;
            } else {
                markOf[found++] = mark++;
            }
        }
        return markOf;
    }
}
