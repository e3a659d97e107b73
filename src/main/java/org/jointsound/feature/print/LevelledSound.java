package org.jointsound.feature.print;

import java.util.stream.IntStream;
import org.jointsound.audio.Biquad;
import org.jointsound.audio.Clip;
import org.jointsound.audio.Resampler;

/** A recording at 4 kHz whose every moment is as loud as every other, silence apart. */
final class LevelledSound {
    /** Samples per second: what every codec and rate keeps best, and all that the slowest sensors give. */
    static final int RATE_HZ = 4_000;

    /** Samples after which a recording is folded onto itself: bins of about 1 Hz, however long it is. */
    static final int FOLD = 4_096;

    static final double LOWEST_HZ = 100;

    private static final double WINDOW_SECONDS = 0.02;

    /** What is softer than this beside the loudest moment stays softer: codecs replace it. */
    private static final double FLOOR = 0.01;

    private static final double LEAST_SECONDS = 0.25;

    private LevelledSound() {}

    /** The levelled samples; none where too little sounds. */
    static float[] of(Clip clip) {
        double[] samples = highPassed(Resampler.resample(clip.withoutMean(), RATE_HZ));
        double[] level = power(samples);
        double loudest = 0;
        for (int i = 0; i < level.length; i++) {
            level[i] = Math.sqrt(level[i]);
            loudest = Math.max(loudest, level[i]);
        }
        if (loudest == 0) {
            return new float[0];
        }
        for (int i = 0; i < samples.length; i++) {
            samples[i] /= Math.max(level[i], loudest * FLOOR);
        }
        if (soundingSeconds(power(samples)) < LEAST_SECONDS) {
            return new float[0];
        }
        float[] levelled = new float[samples.length];
        for (int i = 0; i < samples.length; i++) {
            levelled[i] = (float) samples[i];
        }
        return levelled;
    }

    /** The sum of all stretches of {@link #FOLD} samples. Its spectrum is that of the whole, at every n-th frequency. */
    static float[] folded(float[] samples) {
        float[] folded = new float[FOLD];
        for (int i = 0; i < samples.length; i++) {
            folded[i % FOLD] += samples[i];
        }
        return folded;
    }

    private static double[] highPassed(Clip clip) {
        float[] samples = clip.samples();
        for (int pass = 0; pass < 2; pass++) {
            Biquad.highPass(LOWEST_HZ, Biquad.BUTTERWORTH_Q, RATE_HZ).process(samples);
        }
        return IntStream.range(0, samples.length).mapToDouble(i -> samples[i]).toArray();
    }

    /** Mean power about each sample. */
    private static double[] power(double[] samples) {
        int half = (int) (WINDOW_SECONDS * RATE_HZ / 2);
        double[] sums = new double[samples.length + 1];
        for (int i = 0; i < samples.length; i++) {
            sums[i + 1] = sums[i] + samples[i] * samples[i];
        }
        double[] power = new double[samples.length];
        for (int i = 0; i < samples.length; i++) {
            int from = Math.max(0, i - half);
            int to = Math.min(samples.length, i + half);
            power[i] = Math.max(0, sums[to] - sums[from]) / (2 * half);
        }
        return power;
    }

    /** For how long something sounds: as long as a steady sound whose power spreads as much. */
    private static double soundingSeconds(double[] power) {
        double sum = 0;
        double squares = 0;
        for (double one : power) {
            sum += one;
            squares += one * one;
        }
        return squares == 0 ? 0 : sum * sum / squares / RATE_HZ;
    }
}
