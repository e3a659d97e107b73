package org.jointsound.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BiquadTest {
    private static final int RATE_HZ = 44_100;

    /** Gain at a frequency, by the discrete Fourier sum over the impulse response. */
    private static double gain(Biquad filter, double hz) {
        filter.reset();
        double re = 0;
        double im = 0;
        for (int i = 0; i < RATE_HZ; i++) {
            float y = filter.next(i == 0 ? 1f : 0f);
            re += y * Math.cos(2 * Math.PI * hz * i / RATE_HZ);
            im -= y * Math.sin(2 * Math.PI * hz * i / RATE_HZ);
        }
        return Math.hypot(re, im);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.70710678, 3})
    void theGainAtTheCornerOfLowAndHighPassIsQ(double q) {
        assertThat(gain(Biquad.lowPass(1_000, q, RATE_HZ), 1_000)).isCloseTo(q, within(1e-4));
        assertThat(gain(Biquad.highPass(1_000, q, RATE_HZ), 1_000)).isCloseTo(q, within(1e-4));
    }

    @Test
    void butterworthLowPassFollowsItsClosedFormUnderTheBilinearTransform() {
        Biquad filter = Biquad.lowPass(2_000, Biquad.BUTTERWORTH_Q, RATE_HZ);
        for (double hz : new double[] {0, 500, 2_000, 6_000, 15_000}) {
            double ratio = Math.tan(Math.PI * hz / RATE_HZ) / Math.tan(Math.PI * 2_000 / RATE_HZ);
            assertThat(gain(filter, hz)).isCloseTo(1 / Math.sqrt(1 + Math.pow(ratio, 4)), within(1e-5));
        }
    }

    @ParameterizedTest
    @CsvSource({"300, 1", "1500, 4", "9000, 8"})
    void bandPassHasUnitGainAtItsCentreAndIsThreeDecibelsDownAtItsEdges(double centreHz, double q) {
        Biquad filter = Biquad.bandPass(centreHz, q, RATE_HZ);
        assertThat(gain(filter, centreHz)).isCloseTo(1, within(1e-4));
        // The analogue edges, carried through the bilinear transform.
        double centre = Math.tan(Math.PI * centreHz / RATE_HZ);
        double upper = centre * (1 / (2 * q) + Math.sqrt(1 + 1 / (4 * q * q)));
        double upperHz = Math.atan(upper) * RATE_HZ / Math.PI;
        assertThat(gain(filter, upperHz)).isCloseTo(Math.sqrt(0.5), within(1e-3));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-12, 0, 9})
    void peakingHasItsGainAtTheCentreAndOneFarAway(double gainDb) {
        Biquad filter = Biquad.peaking(1_000, 2, gainDb, RATE_HZ);
        assertThat(20 * Math.log10(gain(filter, 1_000))).isCloseTo(gainDb, within(1e-3));
        assertThat(20 * Math.log10(gain(filter, 0))).isCloseTo(0, within(1e-3));
        assertThat(20 * Math.log10(gain(filter, 22_050))).isCloseTo(0, within(1e-3));
    }

    @Test
    void blockAndSampleProcessingAgreeAndResetForgets() {
        float[] impulse = new float[64];
        impulse[0] = 1;
        float[] first = impulse.clone();
        Biquad filter = Biquad.highPass(200, 1, 8_000);
        filter.process(first);
        filter.reset();
        float[] second = new float[64];
        for (int i = 0; i < 64; i++) {
            second[i] = filter.next(impulse[i]);
        }
        assertThat(second).containsExactly(first);
    }

    @Test
    void anEmptyBlockLeavesTheStateAlone() {
        Biquad filter = Biquad.lowPass(100, 1, 8_000);
        filter.process(new float[0]);
        assertThat(filter.next(0)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "-5, 1", "4000, 1", "NaN, 1", "100, 0", "100, NaN"})
    void frequenciesOutsideTheBandAndQsNotAboveZeroAreRefused(double hz, double q) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Biquad.bandPass(hz, q, 8_000))
                .withMessageContaining("between 0 and half the rate");
    }
}
