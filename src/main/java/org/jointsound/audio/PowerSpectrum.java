package org.jointsound.audio;

import be.tarsos.dsp.util.fft.FFT;

/**
 * Power spectrum of single frames under a Hann window. Holds working buffers, so one instance serves one thread.
 *
 * <p>TarsosDSP packs the real Nyquist value beside the real DC value; its {@code modulus} mixes the two, so both are
 * unpacked here.
 */
public final class PowerSpectrum {
    private final int frameSize;
    private final FFT fft;
    private final float[] window;
    private final float[] buffer;

    /**
     * A transform for frames of one size.
     *
     * @param frameSize samples per frame, a power of two
     */
    public PowerSpectrum(int frameSize) {
        if (Integer.bitCount(frameSize) != 1 || frameSize < 4) {
            throw new IllegalArgumentException("frame size is " + frameSize + ", must be a power of two from 4");
        }
        this.frameSize = frameSize;
        this.fft = new FFT(frameSize);
        this.buffer = new float[frameSize];
        this.window = new float[frameSize];
        for (int i = 0; i < frameSize; i++) {
            window[i] = (float) (0.5 - 0.5 * Math.cos(2 * Math.PI * i / frameSize));
        }
    }

    /** Number of bins, from DC to half the sample rate: {@code frameSize / 2 + 1}. */
    public int bins() {
        return frameSize / 2 + 1;
    }

    /** Frequency of a bin in Hz. */
    public double hz(int bin, int rateHz) {
        return (double) bin * rateHz / frameSize;
    }

    /**
     * Adds the frame's power to {@code power}, bin by bin.
     *
     * @param samples where the frame is taken from; positions past its end read as 0
     * @param from first sample of the frame
     * @param power accumulates squared magnitudes, length {@link #bins()}
     */
    public void addTo(float[] samples, int from, double[] power) {
        for (int i = 0; i < frameSize; i++) {
            int at = from + i;
            buffer[i] = at >= 0 && at < samples.length ? samples[at] * window[i] : 0;
        }
        fft.forwardTransform(buffer);
        power[0] += (double) buffer[0] * buffer[0];
        power[frameSize / 2] += (double) buffer[1] * buffer[1];
        for (int bin = 1; bin < frameSize / 2; bin++) {
            double re = buffer[2 * bin];
            double im = buffer[2 * bin + 1];
            power[bin] += re * re + im * im;
        }
    }
}
