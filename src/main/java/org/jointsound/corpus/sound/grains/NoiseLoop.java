package org.jointsound.corpus.sound.grains;

import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Track;

/**
 * A closed loop of noise with a given spectrum, of mean 0 and deviation 1: each line of its Fourier series is drawn from
 * a complex normal distribution, so the phases are random and the samples normal.
 */
final class NoiseLoop {
    private static final int SHARE_OF_A_STEP = 40;
    private static final double[] OCTAVE_OF_LINE = new double[InverseFourier.LONGEST / 2];

    static {
        for (int i = 1; i < OCTAVE_OF_LINE.length; i++) {
            OCTAVE_OF_LINE[i] = NoiseSpectrum.octaveOf((double) i * Track.RATE_HZ / InverseFourier.LONGEST);
        }
    }

    private final float[] samples;

    private NoiseLoop(float[] samples) {
        this.samples = samples;
    }

    /**
     * Draws one.
     *
     * @param length in samples, a power of two, at most {@link InverseFourier#LONGEST}
     */
    static NoiseLoop of(NoiseSpectrum spectrum, int length, Draw draw) {
        double[] re = new double[length];
        double[] im = new double[length];
        int spacing = InverseFourier.LONGEST / length;
        int line = 1;
        double amplitude = spectrum.amplitude(OCTAVE_OF_LINE[spacing]);
        while (line < length / 2) {
            // The shape is smooth over a fortieth of the frequency; straight in between.
            int next = Math.min(length / 2 - 1, line + Math.max(1, line / SHARE_OF_A_STEP));
            double nextAmplitude = spectrum.amplitude(OCTAVE_OF_LINE[next * spacing]);
            double slope = (nextAmplitude - amplitude) / Math.max(1, next - line);
            for (int i = line; i < Math.max(next, line + 1); i++) {
                re[i] = (amplitude + slope * (i - line)) * draw.white();
                im[i] = (amplitude + slope * (i - line)) * draw.white();
            }
            line = Math.max(next, line + 1);
            amplitude = nextAmplitude;
        }
        // Without the lines of negative frequency the real part is the noise, the imaginary its Hilbert transform.
        InverseFourier.transform(re, im);
        double square = 0;
        for (double value : re) {
            square += value * value;
        }
        double scale = 1 / StrictMath.sqrt(square / length);
        float[] samples = new float[length];
        for (int i = 0; i < length; i++) {
            samples[i] = (float) (scale * re[i]);
        }
        return new NoiseLoop(samples);
    }

    int length() {
        return samples.length;
    }

    /** The value at a place that may lie between samples, counted round and round. */
    double at(double place) {
        double below = Math.floor(place);
        double fraction = place - below;
        int index = (int) below & (samples.length - 1);
        return samples[index] + fraction * (samples[(index + 1) & (samples.length - 1)] - samples[index]);
    }
}
