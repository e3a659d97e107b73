package org.jointsound.corpus;

/** Amplitudes and decibels. */
final class Decibels {
    private Decibels() {}

    static double toAmplitude(double db) {
        return StrictMath.pow(10, db / 20);
    }

    static double ofAmplitude(double amplitude) {
        return 20 * StrictMath.log10(amplitude);
    }
}
