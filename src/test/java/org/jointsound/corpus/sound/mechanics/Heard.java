package org.jointsound.corpus.sound.mechanics;

import org.jointsound.corpus.sound.Spectrum;

/** Measures of what was heard, by their definitions. */
final class Heard {
    private Heard() {}

    /** Time from where it is first heard until 90 % of the energy has come. */
    static double ninetyPercentSeconds(Waveform heard) {
        double[] samples = heard.samples();
        double total = 0;
        for (double sample : samples) {
            total += sample * sample;
        }
        double sum = 0;
        int i = 0;
        while (sum < 0.9 * total) {
            sum += samples[i] * samples[i];
            i++;
        }
        return i / 44_100.0 - heard.leadSeconds();
    }

    /** The strongest line between 40 Hz and 9 kHz, on a grid of 2 %. */
    static double peakHz(Waveform heard) {
        double[] samples = heard.samples();
        float[] single = new float[samples.length];
        for (int i = 0; i < samples.length; i++) {
            single[i] = (float) samples[i];
        }
        double best = 0;
        double bestHz = 0;
        for (double hz = 40; hz < 9_000; hz *= 1.02) {
            double magnitude = Spectrum.magnitude(single, hz, 44_100);
            if (magnitude > best) {
                best = magnitude;
                bestHz = hz;
            }
        }
        return bestHz;
    }
}
