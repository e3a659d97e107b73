package org.jointsound.corpus.sound;

/** Amplitudes and decibels. */
public final class Decibels {
    private Decibels() {}

    public static double toAmplitude(double db) {
        return StrictMath.pow(10, db / 20);
    }

    /** Of an amplitude against 1; minus infinity for 0. */
    public static double of(double amplitude) {
        return 20 * StrictMath.log10(amplitude);
    }
}
