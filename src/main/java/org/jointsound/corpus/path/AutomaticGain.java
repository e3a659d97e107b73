package org.jointsound.corpus.path;

import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Loudness;

/**
 * Automatic gain control: follows the level and lowers the gain as it rises. Slow against joint sounds, so that a pop
 * passes before it has acted. Ranges are ours.
 *
 * @param strength decibels that it takes off for each decibel of level, 0 to 1
 * @param attackSeconds time constant when the level rises
 * @param releaseSeconds time constant when it falls
 */
public record AutomaticGain(double strength, double attackSeconds, double releaseSeconds) {
    private static final double HOP_SECONDS = 0.01;

    /** It starts as if it had listened to this much before. */
    private static final double SETTLED_SECONDS = 0.3;

    static AutomaticGain drawn(Draw draw) {
        return new AutomaticGain(draw.uniform(0.3, 0.8), draw.uniform(0.03, 0.2), draw.uniform(0.3, 2));
    }

    /** Changes the gain in place; the level it starts from keeps gain 1. */
    void applyTo(float[] samples, int rateHz) {
        int hop = GainCurve.hopSamples(HOP_SECONDS, rateHz);
        double[] levels = GainCurve.levels(samples, hop);
        int settled = (int) Math.min(samples.length, SETTLED_SECONDS * rateHz);
        double start = Loudness.rms(samples, 0, settled);
        if (start > 0) {
            GainCurve.apply(gains(levels, start), samples, hop);
        }
    }

    private double[] gains(double[] levels, double start) {
        double attack = StrictMath.exp(-HOP_SECONDS / attackSeconds);
        double release = StrictMath.exp(-HOP_SECONDS / releaseSeconds);
        double[] gains = new double[levels.length];
        double followed = start;
        for (int i = 0; i < levels.length; i++) {
            double keep = levels[i] > followed ? attack : release;
            followed = keep * followed + (1 - keep) * levels[i];
            gains[i] = StrictMath.pow(followed / start, -strength);
        }
        return gains;
    }
}
