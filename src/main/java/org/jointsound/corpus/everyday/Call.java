package org.jointsound.corpus.everyday;

import java.util.function.DoubleUnaryOperator;

/**
 * One voiced sound of a throat: a vowel, a bark, a cry.
 *
 * @param seconds how long it is
 * @param hz pitch after this share of it, above 0
 * @param level amplitude after this share, in [0, 1]
 * @param breath amplitude of the noise of breath beside the voice, 0 for none
 * @param jitter standard deviation of a period, as a fraction
 * @param fromHz four resonances at its start, ascending
 * @param toHz the same four at its end
 */
public record Call(
        double seconds,
        DoubleUnaryOperator hz,
        DoubleUnaryOperator level,
        double breath,
        double jitter,
        Formants fromHz,
        Formants toHz) {
    /** Four resonances. */
    public record Formants(double first, double second, double third, double fourth) {
        /** Those on the way to others. */
        Formants towards(Formants others, double share) {
            return new Formants(
                    first + share * (others.first - first),
                    second + share * (others.second - second),
                    third + share * (others.third - third),
                    fourth + share * (others.fourth - fourth));
        }

        /** In ascending order. */
        public double[] hz() {
            return new double[] {first, second, third, fourth};
        }
    }

    /** Its resonances after this share of it. */
    public Formants formants(double share) {
        return fromHz.towards(toHz, share);
    }
}
