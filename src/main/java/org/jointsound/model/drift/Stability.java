package org.jointsound.model.drift;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * How far a distribution over some cells lies from the one of the training.
 *
 * @param index population stability index: the sum over the cells of (p - q) ln(p / q), where p are the shares seen of late and q those
 *     of the training (Siddiqi 2006, Credit Risk Scorecards; Jeffreys' divergence, 1946); 0 when they are equal
 * @param chance the index that equal distributions stay below but for the stated share of looks
 */
public record Stability(double index, double chance) {
    /** Added to every count, so that an empty cell beside a few events is no infinity (Jeffreys' prior of a share). */
    private static final double PRIOR = 0.5;

    /**
     * Compares counts with shares. Cells in which neither has anything are left out.
     *
     * <p>Under equal distributions the index is about (1/n + 1/m) times a chi-square variable with one degree of freedom less than
     * cells (Yurdakul 2018, Statistical Properties of Population Stability Index, Western Michigan University). Events of one
     * recording are alike, so n and m are recordings here, as if each counted once.
     *
     * @param training shares of the training, summing to 1
     * @param seen counts of late, of the same cells
     * @param size recordings and events of both
     * @param level share of looks in which equal distributions go above {@link #chance}, between 0 and 1
     */
    static Stability of(double[] training, long[] seen, Size size, double level) {
        if (training.length != seen.length) {
            throw new IllegalArgumentException(
                    training.length + " cells of the training, but " + seen.length + " seen of late");
        }
        long events = Arrays.stream(seen).sum();
        int cells = 0;
        for (int i = 0; i < seen.length; i++) {
            cells += filled(training[i], seen[i]) ? 1 : 0;
        }
        double index = 0;
        for (int i = 0; i < seen.length && events > 0; i++) {
            if (filled(training[i], seen[i])) {
                double p = (seen[i] + PRIOR) / (events + PRIOR * cells);
                double q = (training[i] * size.trainingEvents + PRIOR) / (size.trainingEvents + PRIOR * cells);
                index += (p - q) * Math.log(p / q);
            }
        }
        return new Stability(index, cells < 2 ? 0 : size.spread() * quantile(cells - 1, level));
    }

    /** Beyond a mark, and beyond chance. */
    public Shift shift() {
        if (index <= Shift.MINOR_FROM || index <= chance) {
            return Shift.STABLE;
        }
        return index > Shift.MAJOR_FROM ? Shift.MAJOR : Shift.MINOR;
    }

    private static boolean filled(double share, long count) {
        return share > 0 || count > 0;
    }

    private static double quantile(int degreesOfFreedom, double level) {
        return ChiSquaredDistribution.of(degreesOfFreedom).inverseSurvivalProbability(level);
    }

    /**
     * How much was counted.
     *
     * @param trainingEvents at least 1
     * @param trainingRecordings at least 1
     * @param recordings of late; with none, chance gives anything
     */
    record Size(long trainingEvents, long trainingRecordings, long recordings) {
        private double spread() {
            return 1.0 / recordings + 1.0 / trainingRecordings;
        }
    }
}
