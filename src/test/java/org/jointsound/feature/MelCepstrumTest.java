package org.jointsound.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MelCepstrumTest {
    private static final int SIZE = 512;
    private static final int RATE = 24_000;

    @Test
    void centresRiseFromTheLowestToTheHighestFrequency() {
        int[] centres = MelCepstrum.centres(SIZE, RATE);

        assertThat(centres).isSorted();
        assertThat(centres[0] * (double) RATE / SIZE).isCloseTo(100, within(24.0));
        assertThat(centres[centres.length - 1] * (double) RATE / SIZE).isCloseTo(3_900, within(24.0));
        // 1000 Hz is 1000 mel by definition of the scale; half the mel range lies near 1280 Hz.
        double middleMel = (2595 * Math.log10(1 + 100 / 700.0) + 2595 * Math.log10(1 + 3_900 / 700.0)) / 2;
        double middleHz = 700 * (Math.pow(10, middleMel / 2595) - 1);
        assertThat((centres[10] + centres[11]) / 2.0 * RATE / SIZE).isCloseTo(middleHz, within(60.0));
    }

    @Test
    void agreesWithTheFilterBankAndCosineSumWrittenOut() {
        double[] power = new double[SIZE / 2 + 1];
        for (int bin = 0; bin < power.length; bin++) {
            power[bin] = 1 + 50 * Math.exp(-Math.pow((bin - 40) / 12.0, 2));
        }
        int[] c = MelCepstrum.centres(SIZE, RATE);
        double[] logs = new double[c.length - 2];
        for (int k = 1; k < c.length - 1; k++) {
            double sum = 0;
            for (int i = c[k - 1]; i <= c[k + 1]; i++) {
                double weight = i <= c[k]
                        ? (i - c[k - 1] + 1.0) / (c[k] - c[k - 1] + 1)
                        : 1 - (i - c[k]) / (c[k + 1] - c[k] + 1.0);
                sum += weight * Math.sqrt(power[i]);
            }
            logs[k - 1] = Math.log(sum);
        }
        double[] expected = new double[MelCepstrum.COEFFICIENTS];
        for (int n = 1; n <= expected.length; n++) {
            for (int k = 0; k < logs.length; k++) {
                expected[n - 1] += logs[k] * Math.cos(Math.PI * n * (k + 0.5) / logs.length);
            }
        }

        assertThat(new MelCepstrum(SIZE, RATE).of(power))
                .usingComparatorWithPrecision(1e-3)
                .containsExactly(expected);
    }

    @Test
    void aFlatSpectrumOfAnyLevelHasTheSameCoefficients() {
        double[] quiet = new double[SIZE / 2 + 1];
        double[] loud = quiet.clone();
        Arrays.fill(quiet, 1e-8);
        Arrays.fill(loud, 1e4);

        MelCepstrum cepstrum = new MelCepstrum(SIZE, RATE);
        assertThat(cepstrum.of(quiet)).usingComparatorWithPrecision(1e-3).containsExactly(cepstrum.of(loud));
    }
}
