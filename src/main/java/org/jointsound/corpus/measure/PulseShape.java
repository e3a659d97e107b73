package org.jointsound.corpus.measure;

import org.jointsound.corpus.sound.Loudness;

/**
 * How a short sound rises and fades, measured on samples. It begins with its first and ends with its last sample that
 * lies within 26 dB of the loudest, as in the truth of the corpus. The papers mostly do not say how they measured; these
 * definitions are ours.
 */
final class PulseShape {
    private static final double HEARD_SHARE = 0.05;
    private static final double RISE_FROM_SHARE = 0.1;

    private PulseShape() {}

    /** How long after its beginning 90 % of its energy has come; 0 when all is silent. */
    static double energySeconds(Stretch stretch) {
        float[] samples = stretch.samples();
        double all = energy(samples, samples.length);
        int begin = first(samples, HEARD_SHARE);
        double sum = energy(samples, begin);
        int end = begin;
        while (end < samples.length && sum < 0.9 * all) {
            sum += (double) samples[end] * samples[end];
            end++;
        }
        return (double) (end - begin) / stretch.clip().rateHz();
    }

    /** From its beginning to its end. */
    static double heardSeconds(Stretch stretch) {
        float[] samples = stretch.samples();
        double threshold = HEARD_SHARE * Loudness.peak(samples);
        int last = samples.length - 1;
        while (last > 0 && Math.abs(samples[last]) < threshold) {
            last--;
        }
        return (double) (last - first(samples, HEARD_SHARE)) / stretch.clip().rateHz();
    }

    /** From the first sample within 20 dB of the loudest to the loudest. */
    static double riseSeconds(Stretch stretch) {
        float[] samples = stretch.samples();
        return (double) (first(samples, 1) - first(samples, RISE_FROM_SHARE))
                / stretch.clip().rateHz();
    }

    private static double energy(float[] samples, int to) {
        double sum = 0;
        for (int i = 0; i < to; i++) {
            sum += (double) samples[i] * samples[i];
        }
        return sum;
    }

    /** The first sample of at least this share of the loudest; 0 when there is none. */
    private static int first(float[] samples, double share) {
        double threshold = share * Loudness.peak(samples);
        int first = 0;
        while (first < samples.length - 1 && Math.abs(samples[first]) < threshold) {
            first++;
        }
        return first;
    }
}
