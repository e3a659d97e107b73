package org.jointsound.audio;

import java.util.Arrays;

/**
 * Mono samples with their rate. Full scale is 1.0; float recordings may exceed it. Immutable.
 */
public final class Clip {
    private final float[] samples;
    private final int rateHz;

    private Clip(float[] samples, int rateHz) {
        this.samples = samples;
        this.rateHz = rateHz;
    }

    /**
     * A clip of these samples.
     *
     * @param samples mono samples, every one finite; copied. May be empty.
     * @param rateHz samples per second, above 0
     * @throws IllegalArgumentException if a sample is not finite or the rate is not above 0
     */
    public static Clip of(float[] samples, int rateHz) {
        if (rateHz <= 0) {
            throw new IllegalArgumentException("rateHz is " + rateHz + ", must be above 0");
        }
        for (int i = 0; i < samples.length; i++) {
            if (!Float.isFinite(samples[i])) {
                throw new IllegalArgumentException("sample " + i + " is " + samples[i] + ", must be finite");
            }
        }
        return new Clip(samples.clone(), rateHz);
    }

    public int rateHz() {
        return rateHz;
    }

    /** Number of samples. */
    public int length() {
        return samples.length;
    }

    public double seconds() {
        return (double) samples.length / rateHz;
    }

    /** All samples, as a copy. */
    public float[] samples() {
        return samples.clone();
    }

    /**
     * The samples from {@code from} (inclusive) to {@code to} (exclusive); positions outside the clip read as 0.
     *
     * @throws IllegalArgumentException if {@code to < from}
     */
    public float[] slice(int from, int to) {
        if (from >= 0 && to <= samples.length) {
            return Arrays.copyOfRange(samples, from, to);
        }
        if (to < from) {
            throw new IllegalArgumentException("slice ends at " + to + ", before its start " + from);
        }
        float[] out = new float[to - from];
        int first = Math.max(from, 0);
        int last = Math.min(to, samples.length);
        if (last > first) {
            System.arraycopy(samples, first, out, first - from, last - first);
        }
        return out;
    }

    /** Largest absolute sample; 0 for an empty clip. */
    public float peak() {
        float peak = 0;
        for (float sample : samples) {
            peak = Math.max(peak, Math.abs(sample));
        }
        return peak;
    }
}
