package org.jointsound.evaluation;

/**
 * How well one label was told. An empty denominator gives NaN.
 *
 * @param support how many hold it
 * @param precision share of those called so that are
 * @param recall share of those that are so that are called so
 * @param f1 harmonic mean of the two, {@code 2 tp / (2 tp + fp + fn)}
 */
public record LabelScore(int support, double precision, double recall, double f1) {

    static LabelScore of(int right, int missed, int falsely) {
        return new LabelScore(
                right + missed,
                (double) right / (right + falsely),
                (double) right / (right + missed),
                2.0 * right / (2 * right + missed + falsely));
    }
}
