package org.jointsound.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jointsound.audio.Clip;
import org.jointsound.event.Pulse;
import org.jointsound.event.SoundEvent;
import org.jointsound.testing.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortTimePowerTest {
    private static final int RATE = 24_000;
    private static final double BIN_HZ = 93.75;
    /** Sums to 1.5 over a bin and its neighbours: (amplitude 0.5 * 256 / 4) squared = 1024, and a quarter of it on each side. */
    private static final double TONE_POWER = 1_536;

    /** The power around an event from 0.4 to 0.5 s; its slice starts 480 samples earlier, at sample 9120. */
    private static ShortTimePower measure(float[] samples, double bandwidthHz) {
        SoundEvent event = new SoundEvent(0.4, 0.5, List.of(new Pulse(0.4, 20)), -6, 20, 100, 10_000);
        return ShortTimePower.measure(EventSlice.of(Clip.of(samples, RATE), event), bandwidthHz);
    }

    private static float[] tone(int bin) {
        return Signals.tone(bin * BIN_HZ, 0.5, RATE, RATE);
    }

    /** One sample of 1 in the middle of the frame, 64 f + 32 samples into the slice. */
    private static float[] impulseInFrame(int frame) {
        float[] samples = new float[RATE];
        samples[9_120 + 64 * frame + 32] = 1;
        return samples;
    }

    @ParameterizedTest
    @CsvSource({"7, 2", "16, 3", "32, 4", "80, 5"})
    void aToneHasTheWholePowerOfAHannFrameInItsBandAndNoneInTheOthers(int bin, int itsBand) {
        ShortTimePower power = measure(tone(bin), 12_000);

        assertThat(power.total()[20]).isCloseTo(TONE_POWER, within(0.1));
        for (int band = 0; band < ShortTimePower.BANDS; band++) {
            assertThat(power.band(band)[20]).isCloseTo(band == itsBand ? TONE_POWER : 0, within(0.1));
        }
    }

    @Test
    void aToneInTheLowestBinOfABandLeavesASixthInTheBandBelow() {
        ShortTimePower power = measure(tone(5), 12_000);

        assertThat(power.band(1)[20]).isCloseTo(TONE_POWER / 6, within(0.1));
        assertThat(power.band(2)[20]).isCloseTo(TONE_POWER * 5 / 6, within(0.1));
    }

    @Test
    void theBandsMakeUpTheTotalWhereTheBandwidthEndsWithTheLastOfThem() {
        ShortTimePower power = measure(Signals.whiteNoise(0.1, RATE, 1), 10_900);

        for (int frame = 0; frame < power.total().length; frame++) {
            double sum = 0;
            for (int band = 0; band < ShortTimePower.BANDS; band++) {
                sum += power.band(band)[frame];
            }
            assertThat(sum).isCloseTo(power.total()[frame], within(1e-9));
        }
    }

    @Test
    void whatLiesAboveTheBandwidthDoesNotCount() {
        ShortTimePower power = measure(Signals.sum(tone(16), tone(64)), 4_000);

        assertThat(power.lastBin()).isEqualTo(42);
        assertThat(power.total()[20]).isCloseTo(TONE_POWER, within(0.1));
        assertThat(power.band(5)[20]).isZero();
    }

    @Test
    void aSingleSampleFadesAsTheSquaredHannWindow() {
        ShortTimePower power = measure(impulseInFrame(12), 12_000);

        assertThat(power.peak()).isEqualTo(12);
        assertThat(power.total()[12]).isCloseTo(128, within(1e-3));
        assertThat(power.total()[11]).isCloseTo(32, within(1e-3));
        assertThat(power.total()[13]).isCloseTo(32, within(1e-3));
        assertThat(power.total()[10]).isCloseTo(0, within(1e-6));
        assertThat(power.total()[14]).isCloseTo(0, within(1e-6));
    }

    /** -4 ms are -1.5 frames, which round up to -1; +4 ms are 1.5, which round up to 2. */
    @Test
    void fourMillisecondsAroundThePeakAreOneFrameBeforeItAndTwoAfter() {
        ShortTimePower power = measure(impulseInFrame(12), 12_000);

        assertThat(power.mean(power.total(), -0.004, 0.004)).isCloseTo((32 + 128 + 32 + 0) / 4.0, within(1e-3));
        assertThat(power.mean(power.total(), 0.0025, 0.008)).isCloseTo(32 / 3.0, within(1e-3));
    }

    @Test
    void aMeanPastTheSliceIsZero() {
        ShortTimePower power = measure(tone(16), 12_000);

        assertThat(power.mean(power.total(), -1.1, -1)).isZero();
        assertThat(power.mean(power.total(), 1, 1.1)).isZero();
    }

    @Test
    void theLoudestFrameIsSoughtInsideTheEventOnly() {
        ShortTimePower power = measure(Signals.sum(impulseInFrame(3), Signals.scaled(impulseInFrame(20), 0.1)), 12_000);

        // 2400 samples of event after 480 of lead-in.
        assertThat(power.first()).isEqualTo(7);
        assertThat(power.last()).isEqualTo(45);
        assertThat(power.peak()).isEqualTo(20);
    }
}
