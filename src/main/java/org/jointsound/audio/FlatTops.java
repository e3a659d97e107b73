package org.jointsound.audio;

/**
 * Finds samples that a converter or amplifier cut off.
 *
 * <p>A top is a run of at least 3 samples of one sign within 0.1 % of the largest value of that sign, as many inputs
 * reach their limit on one side first. Clean low tones have such runs too: 50 Hz at 44.1 kHz stays that near its peak
 * for 12 samples. What tells them apart is how the run ends. Near a smooth peak the wave is a parabola, so the stretch
 * within 3.2 % of the peak is sqrt(32) = 5.7 times as long as the one within 0.1 %; with the steps of 8 bits, 0.8 %, it
 * is still twice as long. A cut wave comes in steeply, and the two stretches are nearly the same. A top counts when the
 * longer stretch is at most 1.8 times the shorter one, which holds for a sine cut by about 1.5 % of its amplitude or
 * more, and for any run of 3 with no more than one sample of shoulder on either side. A constant is all top.
 */
final class FlatTops {
    private static final int SHORTEST_RUN = 3;
    private static final double TOP = 1 - 0.001;
    private static final double SHOULDER = 1 - 0.032;
    private static final double MOST_SHOULDER = 1.8;

    /** Quieter recordings have not reached a converter's limit. */
    private static final double LOWEST_LIMIT = 0.5;

    private FlatTops() {}

    /** Share of the samples that lie in flat tops, in [0, 1]; 0 for no samples, or none at half of full scale. */
    static double share(float[] samples) {
        int[] flat = perFrame(samples, Math.max(1, samples.length));
        return samples.length == 0 ? 0 : (double) flat[0] / samples.length;
    }

    /** How many samples lie in flat tops, for each frame of this length; the last may be shorter, and there is one. */
    static int[] perFrame(float[] samples, int frame) {
        int[] flat = new int[Math.max(1, (samples.length + frame - 1) / frame)];
        float highest = 0;
        float lowest = 0;
        for (float sample : samples) {
            highest = Math.max(highest, sample);
            lowest = Math.max(lowest, -sample);
        }
        int i = 0;
        while (i < samples.length) {
            double limit = samples[i] > 0 ? highest : lowest;
            int end = limit < LOWEST_LIMIT ? i : runEnd(samples, i, samples.length, limit * TOP);
            if (end - i >= SHORTEST_RUN && isCut(samples, i, end, limit * SHOULDER)) {
                for (int k = i; k < end; k++) {
                    flat[k / frame]++;
                }
            }
            i = Math.max(end, i + 1);
        }
        return flat;
    }

    /** Where the run ends that starts at {@code from} and stays beyond {@code level} on one side of 0. */
    private static int runEnd(float[] samples, int from, int limit, double level) {
        float sign = Math.signum(samples[from]);
        int end = from;
        while (end < limit && samples[end] * sign >= level) {
            end++;
        }
        return end;
    }

    private static boolean isCut(float[] samples, int from, int to, double level) {
        int length = to - from;
        float sign = Math.signum(samples[from]);
        // No further than needed to decide, so that the whole search stays linear.
        int last = Math.min(samples.length, to + length + 1);
        int right = to;
        while (right < last && samples[right] * sign >= level) {
            right++;
        }
        int first = Math.max(0, from - length - 1);
        int left = from;
        while (left > first && samples[left - 1] * sign >= level) {
            left--;
        }
        return right - left <= MOST_SHOULDER * length;
    }
}
