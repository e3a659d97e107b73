package org.jointsound.corpus.path;

import org.jointsound.corpus.sound.Draw;

/**
 * A diffuse tail that decays exponentially: a feedback delay network (Jot and Chaigne 1991, "Digital delay networks for
 * designing artificial reverberators"). Each of sixteen delay lines loses as many decibels per second as the others,
 * 60 in the reverberation time; a Householder reflection mixes them without loss.
 */
final class ReverbTail {
    private static final int LINES = 16;
    private static final double SHORTEST_DELAY_SECONDS = 0.004;
    private static final double LONGEST_DELAY_SECONDS = 0.031;

    private final double[][] lines = new double[LINES][];
    private final double[] gains = new double[LINES];
    private final double[] signs = new double[LINES];

    ReverbTail(double rt60Seconds, int rateHz, Draw draw) {
        for (int i = 0; i < LINES; i++) {
            // Spread evenly in log length with a random offset: few common multiples, so no flutter.
            double share = (i + draw.uniform(0, 1)) / LINES;
            double seconds =
                    SHORTEST_DELAY_SECONDS * StrictMath.pow(LONGEST_DELAY_SECONDS / SHORTEST_DELAY_SECONDS, share);
            lines[i] = new double[(int) (seconds * rateHz)];
            gains[i] = StrictMath.pow(10, -3.0 * lines[i].length / rateHz / rt60Seconds);
            signs[i] = draw.chance(0.5) ? 1 : -1;
        }
    }

    /** The tail that these samples leave, of the same length. */
    float[] process(float[] samples) {
        float[] out = new float[samples.length];
        int[] position = new int[LINES];
        double[] leaving = new double[LINES];
        for (int n = 0; n < samples.length; n++) {
            double sum = 0;
            double heard = 0;
            for (int i = 0; i < LINES; i++) {
                leaving[i] = gains[i] * lines[i][position[i]];
                sum += leaving[i];
                heard += signs[i] * leaving[i];
            }
            for (int i = 0; i < LINES; i++) {
                lines[i][position[i]] = leaving[i] - 2.0 / LINES * sum + samples[n];
                position[i] = position[i] + 1 == lines[i].length ? 0 : position[i] + 1;
            }
            out[n] = (float) heard;
        }
        return out;
    }
}
