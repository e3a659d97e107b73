package org.jointsound.corpus.path;

import java.util.Arrays;
import org.jointsound.corpus.sound.Decibels;
import org.jointsound.corpus.sound.Draw;

/**
 * Noise suppression as telephones do it: what does not stand out of the background is made weaker. It opens for a frame
 * before what it hears, so that onsets stay whole. Ranges are ours.
 *
 * @param thresholdDb over the background; less where the loudest sound would not be well above it
 * @param attenuationDb of what stays below
 * @param holdSeconds how long it stays open
 * @param releaseSeconds how long it takes to close
 */
public record NoiseGate(double thresholdDb, double attenuationDb, double holdSeconds, double releaseSeconds) {
    private static final double HOP_SECONDS = 0.01;

    /** The background's level is the one that this share of the frames stays below. */
    private static final double BACKGROUND_QUANTILE = 0.2;

    static NoiseGate drawn(Draw draw) {
        return new NoiseGate(draw.uniform(3, 9), draw.uniform(6, 20), draw.uniform(0.05, 0.3), draw.uniform(0.05, 0.3));
    }

    /** Lowers in place what lies below the threshold. */
    void applyTo(float[] samples, int rateHz) {
        int hop = GainCurve.hopSamples(HOP_SECONDS, rateHz);
        GainCurve.apply(gains(GainCurve.levels(samples, hop)), samples, hop);
    }

    private double[] gains(double[] levels) {
        double threshold = threshold(levels);
        double closed = Decibels.toAmplitude(-attenuationDb);
        double fall = StrictMath.pow(closed, HOP_SECONDS / releaseSeconds);
        double[] gains = new double[levels.length];
        double gain = 1;
        double openUntil = holdSeconds;
        for (int i = 0; i < levels.length; i++) {
            double now = i * HOP_SECONDS;
            if (levels[i] >= threshold || (i + 1 < levels.length && levels[i + 1] >= threshold)) {
                openUntil = now + holdSeconds;
            }
            gain = now <= openUntil ? 1 : Math.max(closed, gain * fall);
            gains[i] = gain;
        }
        return gains;
    }

    /** Never above the middle, in decibels, between the background and the loudest frame. */
    private double threshold(double[] levels) {
        double[] sorted = levels.clone();
        Arrays.sort(sorted);
        double background = sorted[(int) (BACKGROUND_QUANTILE * sorted.length)];
        double middle = StrictMath.sqrt(background * sorted[sorted.length - 1]);
        return Math.min(background * Decibels.toAmplitude(thresholdDb), middle);
    }
}
