package org.jointsound.audio;

/**
 * Finds stretches in which no sample differs from the one before. No converter gives them: a noise gate, an editor or
 * a codec put them there. Stretches beyond half of full scale are a limit that was reached, not silence.
 */
final class DigitalSilence {
    /** Shorter stretches occur in quiet recordings of few bits. */
    private static final double SHORTEST_SECONDS = 0.020;

    private static final float LOUDEST_OFFSET = 0.5f;

    private DigitalSilence() {}

    /** Share of the samples that lie in such stretches of at least 20 ms, in [0, 1]; 0 for no samples. */
    static double share(float[] samples, int rateHz) {
        double shortest = Math.max(2, SHORTEST_SECONDS * rateHz);
        long silent = 0;
        int from = 0;
        while (from < samples.length) {
            int to = constantEnd(samples, from, samples.length);
            if (to - from >= shortest && Math.abs(samples[from]) < LOUDEST_OFFSET) {
                silent += to - from;
            }
            from = to;
        }
        return samples.length == 0 ? 0 : (double) silent / samples.length;
    }

    /** Whether the whole frame is one such stretch. */
    static boolean fills(float[] samples, int from, int count) {
        return constantEnd(samples, from, from + count) == from + count && Math.abs(samples[from]) < LOUDEST_OFFSET;
    }

    private static int constantEnd(float[] samples, int from, int limit) {
        int end = from + 1;
        while (end < limit && samples[end] == samples[from]) {
            end++;
        }
        return end;
    }
}
