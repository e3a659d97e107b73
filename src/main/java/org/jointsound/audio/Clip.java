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

    /** A clip of an array that the caller gives away, its samples known to be finite: no copy, no second look. */
    static Clip adopt(float[] samples, int rateHz) {
        return new Clip(samples, rateHz);
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

    /** The same clip with its mean, a converter's offset, taken off. */
    public Clip withoutMean() {
        double sum = 0;
        for (float sample : samples) {
            sum += sample;
        }
        float mean = samples.length == 0 ? 0 : (float) (sum / samples.length);
        float[] out = samples.clone();
        for (int i = 0; i < out.length; i++) {
            out[i] -= mean;
        }
        return new Clip(out, rateHz);
    }

    /**
     * Largest absolute sample between two times, in dB relative to full scale; -150 for digital silence and where there is
     * no sample.
     */
    public double peakDbfs(double startSeconds, double endSeconds) {
        int from = Math.max(0, (int) (startSeconds * rateHz));
        int to = Math.min(samples.length, (int) Math.ceil(endSeconds * rateHz));
        float peak = 0;
        for (int i = from; i < to; i++) {
            peak = Math.max(peak, Math.abs(samples[i]));
        }
        return Math.max(Quality.SILENCE_DBFS, 20 * Math.log10(peak));
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
