package org.jointsound.model.drift;

import java.util.Collection;

/** Parts of a whole. */
final class Shares {
    private static final double SLACK = 1e-6;

    private Shares() {}

    /**
     * Makes sure that these and the rest are parts of one whole.
     *
     * @throws IllegalArgumentException naming what they are shares of
     */
    static void require(String what, Collection<Double> shares, double rest) {
        double sum = rest;
        boolean parts = rest >= 0;
        for (double share : shares) {
            sum += share;
            parts &= share >= 0;
        }
        // Written so that NaN is refused too.
        if (!(parts && Math.abs(sum - 1) < SLACK)) {
            throw new IllegalArgumentException("the shares of " + what + " sum to " + sum + " and must to 1");
        }
    }
}
