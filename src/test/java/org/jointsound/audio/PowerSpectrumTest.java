package org.jointsound.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.jointsound.testing.Signals;
import org.jtransforms.fft.DoubleFFT_1D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PowerSpectrumTest {

    @ParameterizedTest
    @ValueSource(ints = {16, 256, 1024})
    void agreesWithAnIndependentTransformInEveryBin(int size) {
        float[] samples = Signals.whiteNoise(0.3, size, 42);
        double[] power = new double[size / 2 + 1];
        new PowerSpectrum(size).addTo(samples, 0, power);

        double[] packed = new double[size];
        for (int i = 0; i < size; i++) {
            packed[i] = samples[i] * (0.5 - 0.5 * Math.cos(2 * Math.PI * i / size));
        }
        new DoubleFFT_1D(size).realForward(packed);
        assertThat(power[0]).isCloseTo(packed[0] * packed[0], within(1e-4));
        assertThat(power[size / 2]).isCloseTo(packed[1] * packed[1], within(1e-4));
        for (int bin = 1; bin < size / 2; bin++) {
            double expected = packed[2 * bin] * packed[2 * bin] + packed[2 * bin + 1] * packed[2 * bin + 1];
            assertThat(power[bin]).isCloseTo(expected, within(1e-4 * (1 + expected)));
        }
    }

    @Test
    void obeysParseval() {
        int size = 512;
        float[] samples = Signals.whiteNoise(0.2, size, 7);
        double[] power = new double[size / 2 + 1];
        new PowerSpectrum(size).addTo(samples, 0, power);

        double energy = 0;
        for (int i = 0; i < size; i++) {
            double windowed = samples[i] * (0.5 - 0.5 * Math.cos(2 * Math.PI * i / size));
            energy += windowed * windowed;
        }
        double sum = power[0] + power[size / 2];
        for (int bin = 1; bin < size / 2; bin++) {
            sum += 2 * power[bin];
        }
        assertThat(sum / size).isCloseTo(energy, within(1e-5 * energy));
    }

    @Test
    void aFrameBeyondTheSamplesIsPaddedWithZeros() {
        PowerSpectrum spectrum = new PowerSpectrum(64);
        double[] power = new double[33];
        spectrum.addTo(new float[] {1}, 100, power);
        spectrum.addTo(new float[0], -10, power);

        assertThat(power).containsOnly(0);
    }

    @Test
    void refusesASizeThatIsNoPowerOfTwo() {
        assertThatThrownBy(() -> new PowerSpectrum(1_000)).hasMessageContaining("1000");
    }
}
