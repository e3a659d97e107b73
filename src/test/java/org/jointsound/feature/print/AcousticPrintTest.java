package org.jointsound.feature.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Objects;
import org.jointsound.audio.Clip;
import org.jointsound.audio.Resampler;
import org.jointsound.testing.Signals;
import org.junit.jupiter.api.Test;

class AcousticPrintTest {
    private static final int RATE_HZ = 16_000;
    private static final int LENGTH = 2 * RATE_HZ;

    /** Three clicks in noise 28 dB below them; takes differ in the noise only. */
    private static float[] take(long seed) {
        return Signals.sum(
                Signals.clicks(900, 0.5, RATE_HZ, LENGTH, 0.4, 0.9, 1.5), Signals.whiteNoise(0.02, LENGTH, seed));
    }

    private static AcousticPrint print(float[] samples) {
        return print(Clip.of(samples, RATE_HZ));
    }

    private static AcousticPrint print(Clip clip) {
        return Objects.requireNonNull(AcousticPrint.of(clip));
    }

    private static double likeness(float[] one, float[] other) {
        return print(one).likeness(print(other));
    }

    @Test
    void aRecordingIsWhollyLikeItself() {
        assertThat(likeness(take(1), take(1))).isCloseTo(1, within(1e-4));
        assertThat(print(take(1))).isEqualTo(print(take(1))).hasSameHashCodeAs(print(take(1)));
    }

    @Test
    void loudnessAndPolarityChangeNothing() {
        assertThat(likeness(take(1), Signals.scaled(take(1), 0.5))).isGreaterThan(0.99);
        assertThat(likeness(take(1), Signals.scaled(take(1), -1))).isGreaterThan(0.99);
    }

    @Test
    void anotherStartRateOrDepthLeavesItTheSame() {
        float[] whole = take(1);
        float[] late = Arrays.copyOfRange(whole, RATE_HZ * 30 / 1_000, LENGTH);
        Clip slow = Resampler.resample(Clip.of(whole, RATE_HZ), 8_000);

        assertThat(likeness(whole, late)).isGreaterThan(0.8);
        assertThat(print(whole).likeness(print(slow))).isGreaterThan(0.9);
        assertThat(likeness(whole, Signals.quantised(whole, 8))).isGreaterThan(AcousticPrint.SAME_FROM);
    }

    @Test
    void theSameClicksInOtherNoiseAreAnotherTake() {
        assertThat(likeness(take(1), take(2))).isLessThan(0.4);
        assertThat(print(take(1)).likeness(print(take(2))))
                .isEqualTo(print(take(2)).likeness(print(take(1))), within(1e-6));
    }

    @Test
    void theSameHumAboutAsStrongAsTheNoiseDoesNotMakeRecordingsOne() {
        float[] hum = new float[LENGTH];
        for (int harmonic = 3; harmonic < 30; harmonic++) {
            hum = Signals.sum(hum, Signals.tone(50 * harmonic, 0.002, RATE_HZ, LENGTH));
        }
        assertThat(likeness(Signals.sum(take(1), hum), Signals.sum(take(2), hum)))
                .isLessThan(AcousticPrint.SAME_FROM);
    }

    @Test
    void aSensorOfTwoKilohertzHasAPrint() {
        float[] noise = Signals.whiteNoise(0.1, 4_000, 3);
        AcousticPrint slow = print(Clip.of(noise, 2_000));

        assertThat(slow.likeness(print(Resampler.resample(Clip.of(noise, 2_000), RATE_HZ))))
                .isGreaterThan(0.9);
        assertThat(slow.peaks()).hasSize(AcousticPrint.PEAKS).isSorted();
    }

    @Test
    void nothingIsToldOfSilenceNorOfAClickInSilenceNorOfNothing() {
        assertThat(AcousticPrint.of(Clip.of(new float[0], RATE_HZ))).isNull();
        assertThat(AcousticPrint.of(Clip.of(new float[1], RATE_HZ))).isNull();
        assertThat(AcousticPrint.of(Clip.of(new float[LENGTH], RATE_HZ))).isNull();
        assertThat(AcousticPrint.of(Clip.of(Signals.clicks(900, 0.5, RATE_HZ, LENGTH, 0.4), RATE_HZ)))
                .isNull();
    }
}
