package org.jointsound.corpus;

/** Amplitudes and decibels. */
final class Decibels {
    private Decibels() {}

    static double toAmplitude(double db) {
        return StrictMath.pow(10, db / 20);
    }
}
