package org.jointsound.corpus.sound;

/** Pitch by zero crossings, independent of any transform. */
public final class Crossings {
    private Crossings() {}

    /** Frequency by the times between upward zero crossings, each placed between samples. */
    public static double hz(float[] samples, double fromSeconds, int crossings) {
        double first = -1;
        int counted = 0;
        for (int i = (int) (fromSeconds * Track.RATE_HZ) + 2; i < samples.length; i++) {
            if (samples[i - 1] < 0 && samples[i] >= 0) {
                double place = i - samples[i] / (samples[i] - samples[i - 1]);
                if (first < 0) {
                    first = place;
                } else if (++counted == crossings) {
                    return crossings * Track.RATE_HZ / (place - first);
                }
            }
        }
        throw new AssertionError("only " + counted + " periods");
    }
}
