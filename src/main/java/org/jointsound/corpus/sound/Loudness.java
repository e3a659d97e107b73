package org.jointsound.corpus.sound;

/** Levels of stretches of samples. */
public final class Loudness {
    /** Window in which a sound's loudest part is measured. */
    public static final double WINDOW_SECONDS = 0.01;

    private Loudness() {}

    /** Root mean square from {@code from} (inclusive) to {@code to} (exclusive); 0 for an empty stretch. */
    public static double rms(float[] samples, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += (double) samples[i] * samples[i];
        }
        return to > from ? StrictMath.sqrt(sum / (to - from)) : 0;
    }

    /** Largest root mean square of any {@link #WINDOW_SECONDS}; of the whole when it is shorter. */
    public static double loudest(float[] samples, int rateHz) {
        int window = Math.min(samples.length, Math.max(1, (int) (WINDOW_SECONDS * rateHz)));
        int step = Math.max(1, window / 4);
        double loudest = 0;
        for (int from = 0; from + window <= samples.length; from += step) {
            loudest = Math.max(loudest, rms(samples, from, from + window));
        }
        return loudest;
    }

    public static double peak(float[] samples) {
        double peak = 0;
        for (float sample : samples) {
            peak = Math.max(peak, Math.abs(sample));
        }
        return peak;
    }
}
