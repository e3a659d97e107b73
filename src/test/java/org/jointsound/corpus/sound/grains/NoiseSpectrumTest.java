package org.jointsound.corpus.sound.grains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Loudness;
import org.jointsound.corpus.sound.Spectrum;
import org.jointsound.corpus.sound.Track;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoiseSpectrumTest {
    private static final NoiseSpectrum.Hump HUMP = new NoiseSpectrum.Hump(1_000, 6, 12, 0.5, 0);

    private static double dbAt(NoiseSpectrum spectrum, double hz) {
        return Spectrum.db(spectrum.amplitude(Math.log(hz) / Math.log(2)));
    }

    @Test
    void farFromTheMiddleAHumpIsAPowerLawOfTheAskedSlopes() {
        NoiseSpectrum spectrum = new NoiseSpectrum(List.of(HUMP), List.of());
        assertThat(dbAt(spectrum, 1_000)).isCloseTo(0, within(1e-9));
        assertThat(dbAt(spectrum, 31.25) - dbAt(spectrum, 15.625)).isCloseTo(6, within(0.05));
        assertThat(dbAt(spectrum, 16_000) - dbAt(spectrum, 8_000)).isCloseTo(-12, within(0.2));
    }

    @ParameterizedTest
    @CsvSource({"0.3, 0.1", "1.0, 0.5", "2.0, 3.0"})
    void aHumpIsAtHalfPowerAtTheEdgesOfItsWidth(double widthOctaves, double round) {
        double slope = NoiseSpectrum.Hump.slope(widthOctaves / 2, round);
        NoiseSpectrum spectrum =
                new NoiseSpectrum(List.of(new NoiseSpectrum.Hump(500, slope, slope, round, 0)), List.of());
        assertThat(dbAt(spectrum, 500 * Math.pow(2, widthOctaves / 2))).isCloseTo(-3, within(1e-9));
        assertThat(dbAt(spectrum, 500 * Math.pow(2, -widthOctaves / 2))).isCloseTo(-3, within(1e-9));
    }

    @Test
    void humpsAddInPowerAndBendsInDecibels() {
        NoiseSpectrum spectrum =
                new NoiseSpectrum(List.of(HUMP, HUMP), List.of(new NoiseSpectrum.Bend(1_000, 0.1, -20)));
        assertThat(dbAt(spectrum, 1_000)).isCloseTo(10 * Math.log10(2) - 20, within(1e-9));
        assertThat(dbAt(spectrum, 2_000) - HUMP.dbAt(Math.log(2_000) / Math.log(2)))
                .isCloseTo(10 * Math.log10(2), within(1e-9));
    }

    @Test
    void theNoiseOfASpectrumHasItsShapeAndNormalSamplesOfDeviationOne() {
        NoiseSpectrum spectrum = new NoiseSpectrum(List.of(HUMP), List.of(new NoiseSpectrum.Bend(2_000, 0.2, -15)));
        int length = 1_024;
        double[] power = new double[4];
        double fourth = 0;
        for (int seed = 0; seed < 400; seed++) {
            NoiseLoop loop = NoiseLoop.of(spectrum, length, Draw.of(seed));
            float[] samples = new float[length];
            for (int i = 0; i < length; i++) {
                samples[i] = (float) loop.at(i);
                fourth += Math.pow(samples[i], 4) / length / 400;
            }
            assertThat(Loudness.rms(samples, 0, length)).isCloseTo(1, within(1e-5));
            for (int i = 0; i < power.length; i++) {
                power[i] += Math.pow(Spectrum.magnitude(samples, hz(i, length), Track.RATE_HZ), 2);
            }
        }
        for (int i = 1; i < power.length; i++) {
            double asked = dbAt(spectrum, hz(i, length)) - dbAt(spectrum, hz(0, length));
            // A mean of 400 chi-square values of two degrees has a deviation of 5 %, a quarter of a decibel.
            assertThat(10 * Math.log10(power[i] / power[0])).isCloseTo(asked, within(1.0));
        }
        assertThat(fourth).isCloseTo(3, within(0.2));
    }

    /** Lines near 500, 1000, 2000 and 4000 Hz. */
    private static double hz(int octave, int length) {
        return Math.round(500 * Math.pow(2, octave) * length / Track.RATE_HZ) * (double) Track.RATE_HZ / length;
    }

    @Test
    void aLoopGoesRoundAndIsStraightBetweenSamples() {
        NoiseLoop loop = NoiseLoop.of(new NoiseSpectrum(List.of(HUMP), List.of()), 256, Draw.of(1));
        assertThat(loop.at(256 + 7)).isEqualTo(loop.at(7));
        assertThat(loop.at(-1)).isEqualTo(loop.at(255));
        assertThat(loop.at(255.5)).isCloseTo((loop.at(255) + loop.at(0)) / 2, within(1e-9));
    }

    @Test
    void theNoiseOfGlidingFallsByThePublishedStepToItsUpperHalf() {
        for (int seed = 0; seed < 50; seed++) {
            NoiseSpectrum spectrum = GlideNoise.spectrum(Draw.of(seed));
            // Baczkowicz et al. 2019: 9.5 dB loaded, 13 dB unloaded.
            assertThat(10 * Math.log10(power(spectrum, 50, 250) / power(spectrum, 250, 450)))
                    .isBetween(9.0, 14.0);
        }
    }

    private static double power(NoiseSpectrum spectrum, double fromHz, double toHz) {
        double power = 0;
        for (double hz = fromHz + 0.5; hz < toHz; hz++) {
            power += Math.pow(spectrum.amplitude(Math.log(hz) / Math.log(2)), 2);
        }
        return power;
    }

    @Test
    void aWashNeitherRepeatsNorChangesItsLevel() {
        Wash wash = new Wash(NoiseLoop.of(new NoiseSpectrum(List.of(HUMP), List.of()), 8_192, Draw.of(2)), Draw.of(3));
        float[] samples = new float[20 * 8_192];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) wash.next();
        }
        double product = 0;
        for (int i = 0; i < 8_192; i++) {
            product += samples[i] * samples[i + 8_192] / 8_192;
        }
        assertThat(Loudness.rms(samples, 0, samples.length)).isCloseTo(1, within(0.05));
        assertThat(product).isCloseTo(0, within(0.15));
    }
}
