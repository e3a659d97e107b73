package org.jointsound.corpus.path;

import org.jointsound.audio.Biquad;

/**
 * One second-order part of a sensor's response.
 *
 * @param kind what it does
 * @param hz corner or centre
 * @param q quality
 * @param gainDb gain of a resonance; 0 for the others
 */
public record FilterStage(Kind kind, double hz, double q, double gainDb) {
    /** Nearer to half the rate than this share of the rate, the bilinear transform bends a response beyond use. */
    private static final double HIGHEST_SHARE = 0.45;

    public enum Kind {
        HIGH_PASS,
        LOW_PASS,
        RESONANCE
    }

    public static FilterStage highPass(double hz) {
        return new FilterStage(Kind.HIGH_PASS, hz, Biquad.BUTTERWORTH_Q, 0);
    }

    public static FilterStage lowPass(double hz) {
        return new FilterStage(Kind.LOW_PASS, hz, Biquad.BUTTERWORTH_Q, 0);
    }

    public static FilterStage resonance(double hz, double q, double gainDb) {
        return new FilterStage(Kind.RESONANCE, hz, q, gainDb);
    }

    /** A structural mode by its damping ratio z: the poles' quality, Q A, is 1 / (2 z), whatever the gain. */
    public static FilterStage mode(double hz, double dampingRatio, double gainDb) {
        return resonance(hz, 1 / (2 * dampingRatio) / StrictMath.pow(10, gainDb / 40), gainDb);
    }

    /** How long it rings after an impulse: the time constant Q / (pi f); the cookbook's resonance has poles of Q A. */
    public double decaySeconds() {
        return q * StrictMath.pow(10, gainDb / 40) / (Math.PI * hz);
    }

    public FilterStage shifted(double factor) {
        return new FilterStage(kind, hz * factor, q, gainDb);
    }

    /** Filters in place; a stage that lies beyond what the rate can carry does nothing. */
    public void applyTo(float[] samples, int rateHz) {
        if (hz < HIGHEST_SHARE * rateHz) {
            filter(rateHz).process(samples);
        }
    }

    private Biquad filter(int rateHz) {
        return switch (kind) {
            case HIGH_PASS -> Biquad.highPass(hz, q, rateHz);
            case LOW_PASS -> Biquad.lowPass(hz, q, rateHz);
            case RESONANCE -> Biquad.peaking(hz, q, gainDb, rateHz);
        };
    }
}
