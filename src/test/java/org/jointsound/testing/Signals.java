package org.jointsound.testing;

import java.util.SplittableRandom;

/** Signals with known properties, as mono samples. The same arguments always give the same samples. */
public final class Signals {
    private Signals() {}

    /** {@code amplitude * sin(2 pi f t)}. */
    public static float[] tone(double hz, double amplitude, int rateHz, int length) {
        float[] samples = new float[length];
        for (int i = 0; i < length; i++) {
            samples[i] = (float) (amplitude * Math.sin(2 * Math.PI * hz * i / rateHz));
        }
        return samples;
    }

    /** Zeros. */
    public static float[] silence(int length) {
        return new float[length];
    }

    /** White noise, normally distributed, of this root mean square. */
    public static float[] whiteNoise(double rms, int length, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] samples = new float[length];
        for (int i = 0; i < length; i++) {
            samples[i] = (float) (rms * random.nextGaussian());
        }
        return samples;
    }

    /**
     * Noise whose power falls by 3 dB per octave, of this root mean square: white noise through Paul Kellet's filter
     * (musicdsp.org archive no. 76, "economy" form, within 0.5 dB).
     */
    public static float[] pinkNoise(double rms, int length, long seed) {
        float[] samples = whiteNoise(1, length, seed);
        double b0 = 0;
        double b1 = 0;
        double b2 = 0;
        double power = 0;
        for (int i = 0; i < length; i++) {
            double white = samples[i];
            b0 = 0.99765 * b0 + white * 0.0990460;
            b1 = 0.96300 * b1 + white * 0.2965164;
            b2 = 0.57000 * b2 + white * 1.0526913;
            samples[i] = (float) (b0 + b1 + b2 + white * 0.1848);
            power += (double) samples[i] * samples[i];
        }
        return scaled(samples, rms / Math.sqrt(power / Math.max(1, length)));
    }

    /**
     * Clicks at these times: each a burst of a sine that dies away with a time constant of 2 ms.
     *
     * @param hz frequency of the ringing
     * @param amplitude first peak, about
     */
    public static float[] clicks(double hz, double amplitude, int rateHz, int length, double... atSeconds) {
        float[] samples = new float[length];
        for (double at : atSeconds) {
            int first = (int) Math.round(at * rateHz);
            for (int i = Math.max(0, first); i < Math.min(length, first + rateHz / 20); i++) {
                double t = (double) (i - first) / rateHz;
                samples[i] += (float) (amplitude * Math.exp(-t / 0.002) * Math.sin(2 * Math.PI * hz * t));
            }
        }
        return samples;
    }

    /** Sample by sample sum, as long as the longer one. */
    public static float[] sum(float[] a, float[] b) {
        float[] samples = new float[Math.max(a.length, b.length)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (i < a.length ? a[i] : 0) + (i < b.length ? b[i] : 0);
        }
        return samples;
    }

    /** Every sample times {@code gain}. */
    public static float[] scaled(float[] samples, double gain) {
        float[] out = new float[samples.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) (samples[i] * gain);
        }
        return out;
    }

    /** Every sample cut to within plus and minus {@code limit}. */
    public static float[] clipped(float[] samples, double limit) {
        float[] out = new float[samples.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) Math.max(-limit, Math.min(limit, samples[i]));
        }
        return out;
    }

    /** Every sample rounded to a signed integer of this many bits, undithered, and back. */
    public static float[] quantised(float[] samples, int bits) {
        double steps = Math.scalb(1.0, bits - 1);
        float[] out = new float[samples.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) (Math.max(-steps, Math.min(steps - 1, Math.rint(samples[i] * steps))) / steps);
        }
        return out;
    }

    /** Root mean square over [from, to). */
    public static double rms(float[] samples, int from, int to) {
        double power = 0;
        for (int i = from; i < to; i++) {
            power += (double) samples[i] * samples[i];
        }
        return Math.sqrt(power / (to - from));
    }
}
