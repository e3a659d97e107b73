package org.jointsound.corpus.path;

import java.util.Arrays;
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

    private final double rt60Samples;
    private final float[][] lines = new float[LINES][];
    private final float[] gains = new float[LINES];
    private final float[] signs = new float[LINES];
    private final int[] position = new int[LINES];
    /** What leaves each line in one block. */
    private final float[][] leaving;

    ReverbTail(double rt60Seconds, int rateHz, Draw draw) {
        rt60Samples = rt60Seconds * rateHz;
        for (int i = 0; i < LINES; i++) {
            // Spread evenly in log length with a random offset: few common multiples, so no flutter.
            double share = (i + draw.uniform(0, 1)) / LINES;
            double seconds =
                    SHORTEST_DELAY_SECONDS * StrictMath.pow(LONGEST_DELAY_SECONDS / SHORTEST_DELAY_SECONDS, share);
            lines[i] = new float[(int) (seconds * rateHz)];
            gains[i] = (float) StrictMath.pow(10, -3.0 * lines[i].length / rt60Samples);
            signs[i] = draw.chance(0.5) ? 1 : -1;
        }
        // Nothing that enters in a block leaves in it, so each line can be read and written a block at a time.
        leaving = new float[LINES][lines[0].length];
    }

    /**
     * Energy of the response to a sample of 1. It enters every line, and while it is spread evenly over the lines'
     * samples one sample of each is heard at a time.
     */
    double energy() {
        int all = 0;
        for (float[] line : lines) {
            all += line.length;
        }
        return (double) LINES * LINES / all * rt60Samples / Room.SIXTY_DB;
    }

    /** The tail that these samples leave, of the same length. */
    float[] process(float[] samples) {
        float[] out = new float[samples.length];
        int block = lines[0].length;
        float[] mixed = new float[block];
        for (int from = 0; from < samples.length; from += block) {
            int count = Math.min(block, samples.length - from);
            Arrays.fill(mixed, 0);
            for (int i = 0; i < LINES; i++) {
                read(i, count);
                addScaled(leaving[i], 1, mixed, 0, count);
                addScaled(leaving[i], signs[i], out, from, count);
            }
            for (int k = 0; k < count; k++) {
                mixed[k] = samples[from + k] - 2f / LINES * mixed[k];
            }
            for (int i = 0; i < LINES; i++) {
                addScaled(mixed, 1, leaving[i], 0, count);
                write(i, count);
            }
        }
        return out;
    }

    private static void addScaled(float[] what, float gain, float[] to, int at, int count) {
        for (int k = 0; k < count; k++) {
            to[at + k] += gain * what[k];
        }
    }

    private void read(int i, int count) {
        float[] line = lines[i];
        int first = Math.min(count, line.length - position[i]);
        System.arraycopy(line, position[i], leaving[i], 0, first);
        System.arraycopy(line, 0, leaving[i], first, count - first);
        for (int k = 0; k < count; k++) {
            leaving[i][k] *= gains[i];
        }
    }

    private void write(int i, int count) {
        float[] line = lines[i];
        int first = Math.min(count, line.length - position[i]);
        System.arraycopy(leaving[i], 0, line, position[i], first);
        System.arraycopy(leaving[i], first, line, 0, count - first);
        position[i] = (position[i] + count) % line.length;
    }
}
