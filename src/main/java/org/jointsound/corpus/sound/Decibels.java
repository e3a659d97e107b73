package org.jointsound.corpus.sound;

/** Amplitudes and decibels. */
public final class Decibels {
    private Decibels() {}

    public static double toAmplitude(double db) {
        return StrictMath.pow(10, db / 20);
    }
}
