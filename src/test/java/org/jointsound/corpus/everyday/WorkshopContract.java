package org.jointsound.corpus.everyday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Spectrum;
import org.jointsound.corpus.sound.Track;
import org.junit.jupiter.api.Test;

/** What every family's workshop has to keep to, measured on its samples by definition. */
public abstract class WorkshopContract {
    private static final int SEEDS = 5;
    private static final Call.Formants MOUTH = new Call.Formants(600, 1_400, 2_600, 3_700);

    protected abstract Workshop workshop();

    private float[] struck(Strike strike, long seed) {
        Draw draw = Draw.of(seed);
        return workshop().struck(strike, draw).hit(draw);
    }

    private float[] called(DoubleUnaryOperator hz, double breath, long seed) {
        return workshop().call(new Call(0.5, hz, share -> 1, breath, 0.005, MOUTH, MOUTH), Draw.of(seed));
    }

    private float[] hissed(Band band, long seed) {
        Workshop.Hiss hiss = workshop().hiss(band, Draw.of(seed));
        float[] samples = new float[8_192];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) hiss.next();
        }
        return samples;
    }

    /** Mean of the logarithm of the frequency, weighed by power, in octaves over 1 Hz. */
    private static double middleOctave(float[] samples) {
        double weighed = 0;
        double all = 0;
        for (double hz = 30; hz < 18_000; hz *= 1.06) {
            double power = Math.pow(Spectrum.magnitude(samples, hz, Track.RATE_HZ), 2) * hz;
            weighed += power * Math.log(hz) / Math.log(2);
            all += power;
        }
        return weighed / all;
    }

    private static double energySeconds(float[] samples) {
        double energy = 0;
        for (float sample : samples) {
            energy += sample * sample;
        }
        double sum = 0;
        int count = 0;
        for (float sample : samples) {
            sum += sample * sample;
            count += sum > 0.05 * energy && sum < 0.95 * energy ? 1 : 0;
        }
        return (double) count / Track.RATE_HZ;
    }

    /** The shortest lag, of 50 to 1500 Hz, at which the samples are nearly as like themselves as at any. */
    private static double pitchHz(float[] samples, int from, int length) {
        int shortest = Track.RATE_HZ / 1_500;
        double[] alike = new double[Track.RATE_HZ / 50];
        double best = 0;
        for (int lag = shortest; lag < alike.length; lag++) {
            double sum = 0;
            double here = 1e-12;
            double there = 1e-12;
            for (int i = from; i < from + length; i++) {
                sum += samples[i] * samples[i + lag];
                here += samples[i] * samples[i];
                there += samples[i + lag] * samples[i + lag];
            }
            alike[lag] = sum / Math.sqrt(here * there);
            best = Math.max(best, alike[lag]);
        }
        int lag = shortest + 1;
        while (alike[lag] < 0.8 * best || alike[lag] < alike[lag - 1] || alike[lag] < alike[lag + 1]) {
            lag++;
        }
        return (double) Track.RATE_HZ / lag;
    }

    @Test
    void aBlowSoundsAboutAtItsPitchForAboutItsTime() {
        double pitch = 0;
        double seconds = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            float[] blow = struck(new Strike(400, 0.04, 0.5e-3, 0.05), seed);
            pitch += strongestHz(blow) / SEEDS;
            seconds += energySeconds(blow) / SEEDS;
        }
        // Higher modes outdo the lowest at times.
        assertThat(pitch).isBetween(360.0, 900.0);
        assertThat(seconds).isBetween(0.015, 0.08);
    }

    private static double strongestHz(float[] samples) {
        double best = 0;
        double bestHz = 0;
        for (double hz = 60; hz < 9_000; hz *= 1.03) {
            double magnitude = Spectrum.magnitude(samples, hz, Track.RATE_HZ);
            if (magnitude > best) {
                best = magnitude;
                bestHz = hz;
            }
        }
        return bestHz;
    }

    @Test
    void aSofterBlowIsDuller() {
        double hard = 0;
        double soft = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            hard += middleOctave(struck(new Strike(150, 0.04, 0.2e-3, 0), seed)) / SEEDS;
            soft += middleOctave(struck(new Strike(150, 0.04, 4e-3, 0), seed)) / SEEDS;
        }
        assertThat(soft).isLessThan(hard - 0.2);
    }

    @Test
    void aRougherBlowIsLessOfATone() {
        double plain = 0;
        double rough = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            plain += middleOctave(struck(new Strike(300, 0.02, 2e-3, 0), seed)) / SEEDS;
            rough += middleOctave(struck(new Strike(300, 0.02, 2e-3, 0.9), seed)) / SEEDS;
        }
        assertThat(rough).isGreaterThan(plain);
    }

    @Test
    void noiseLiesInItsBandAndGoesOn() {
        double middle = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            float[] noise = hissed(new Band(1_000, 2, 0), seed);
            middle += middleOctave(noise) / SEEDS;
            assertThat(energySeconds(noise)).isGreaterThan(0.7 * noise.length / Track.RATE_HZ);
        }
        // 1 kHz lies 9.97 octaves over 1 Hz.
        assertThat(middle).isCloseTo(9.97, within(1.0));
    }

    @Test
    void noiseThatFallsWithFrequencyIsLower() {
        double level = 0;
        double falling = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            level += middleOctave(hissed(new Band(1_000, 3, 0), seed)) / SEEDS;
            falling += middleOctave(hissed(new Band(1_000, 3, -5), seed)) / SEEDS;
        }
        assertThat(falling).isLessThan(level - 0.15);
    }

    @Test
    void aCallHasItsPitch() {
        for (double hz : new double[] {120, 450, 900}) {
            float[] samples = called(share -> hz, 0.02, 3);
            // Folds that meet are stiffer and so swing faster, here by up to a fifth.
            assertThat(pitchHz(samples, 8_000, 2_000)).isCloseTo(hz, within(0.22 * hz));
        }
    }

    @Test
    void aCallGlides() {
        float[] samples = called(share -> 300 * Math.pow(2, share), 0.02, 4);
        double early = pitchHz(samples, 3_000, 2_000);
        double late = pitchHz(samples, samples.length - 4_500, 2_000);
        // From an eighth to nine tenths of an octave.
        assertThat(late / early).isBetween(1.45, 1.95);
    }

    @Test
    void breathIsNoise() {
        double alike = 0;
        double breathed = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            alike += middleOctave(called(share -> 200, 0, seed)) / SEEDS;
            breathed += middleOctave(called(share -> 200, 3, seed)) / SEEDS;
        }
        assertThat(breathed).isGreaterThan(alike);
    }

    @Test
    void allIsFiniteAsLongAsAskedAndTheSameForTheSameSeed() {
        Strike[] extremes = {
            new Strike(35, 0.25, 15e-3, 0.6),
            new Strike(9_000, 0.4e-3, 0.04e-3, 1),
            new Strike(6_000, 0.25, 0.05e-3, 0),
            // A drop of rain may be drawn higher than any mode that is made.
            new Strike(20_000, 5e-3, 0.1e-3, 0.5)
        };
        for (Strike strike : extremes) {
            assertThat(struck(strike, 2)).isEqualTo(struck(strike, 2)).isNotEqualTo(struck(strike, 3));
            allFinite(struck(strike, 2));
        }
        float[] call = called(share -> 1_500, 1, 5);
        assertThat(call).hasSize(Track.RATE_HZ / 2).isEqualTo(called(share -> 1_500, 1, 5));
        allFinite(call);
        allFinite(hissed(new Band(8_000, 4, -6), 6));
    }

    private static void allFinite(float[] samples) {
        for (float sample : samples) {
            assertThat(Float.isFinite(sample)).isTrue();
        }
    }
}
