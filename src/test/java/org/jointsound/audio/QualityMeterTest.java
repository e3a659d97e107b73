package org.jointsound.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jointsound.testing.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QualityMeterTest {
    private static final int RATE_HZ = 44_100;

    private static Quality measure(float... samples) {
        return QualityMeter.measure(Clip.of(samples, RATE_HZ));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.001, 0.00001})
    void theNoiseFloorIsTheLevelOfTheNoiseBetweenClicks(double rms) {
        float[] noise = Signals.whiteNoise(rms, 2 * RATE_HZ, 3);
        float[] clicks = Signals.clicks(2_000, 0.8, RATE_HZ, 2 * RATE_HZ, 0.2, 0.9, 1.5);
        // The quietest tenth of the frames of 882 samples lies a little below the mean: 1.28 deviations of 0.2 dB.
        double expected = 20 * Math.log10(rms) - 0.27;
        assertThat(measure(Signals.sum(noise, clicks)).noiseFloorDbfs()).isCloseTo(expected, within(0.15));
    }

    @Test
    void aConstantAtFullScaleIsZeroDecibels() {
        float[] square = Signals.clipped(Signals.tone(1_000, 1_000, RATE_HZ, RATE_HZ), 1);
        assertThat(measure(square).noiseFloorDbfs()).isCloseTo(0, within(0.2));
    }

    @Test
    void silenceHasTheLowestFloorNoBandwidthAndNothingClipped() {
        Quality expected = new Quality(Quality.SILENCE_DBFS, 0, 0);
        assertThat(measure(Signals.silence(RATE_HZ))).isEqualTo(expected);
        assertThat(measure()).isEqualTo(expected);
        assertThat(measure(0f)).isEqualTo(expected);
    }

    @Test
    void aShutGateOrPaddingDoesNotHideTheFloorOfWhatWasRecorded() {
        float[] gated = Signals.whiteNoise(0.001, 4 * RATE_HZ, 3);
        // Three of four seconds, as padding on both sides and a gate between leave them; one with a constant offset.
        java.util.Arrays.fill(gated, 0, RATE_HZ, 0);
        java.util.Arrays.fill(gated, 3 * RATE_HZ / 2, 5 * RATE_HZ / 2, 0.01f);
        java.util.Arrays.fill(gated, 3 * RATE_HZ, 4 * RATE_HZ, 0);
        assertThat(measure(gated).noiseFloorDbfs()).isCloseTo(-60, within(0.6));
    }

    @Test
    void aRecordingThatIsNearlyAllDigitalSilenceHasItsFloor() {
        float[] blip = Signals.silence(4 * RATE_HZ);
        System.arraycopy(Signals.whiteNoise(0.1, RATE_HZ / 5, 3), 0, blip, RATE_HZ, RATE_HZ / 5);
        assertThat(measure(blip).noiseFloorDbfs()).isEqualTo(Quality.SILENCE_DBFS);
    }

    @Test
    void oneSampleIsAllOffset() {
        assertThat(measure(0.25f)).isEqualTo(new Quality(Quality.SILENCE_DBFS, 0, 0));
    }

    @ParameterizedTest
    @CsvSource({"20, 24", "50, 24", "50, 16", "50, 8", "20, 8", "100, 12", "440, 16", "5000, 16", "11025, 16"})
    void aCleanToneAtFullScaleIsNotClippedHoweverLow(double hz, int bits) {
        float[] tone = Signals.quantised(Signals.tone(hz, 0.999, RATE_HZ, RATE_HZ), bits);
        assertThat(measure(tone).clippedFraction()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"50, 24", "50, 16", "200, 16", "441, 16", "441, 8"})
    void aSineCutAtHalfItsAmplitudeIsClippedTwoThirdsOfTheTime(double hz, int bits) {
        float[] cut = Signals.clipped(Signals.tone(hz, 1.6, RATE_HZ, RATE_HZ), 0.8);
        // |sin| > 1/2 from 30 to 150 degrees: 2/3; the quantised wave reaches its top half a step earlier.
        assertThat(measure(Signals.quantised(cut, bits)).clippedFraction()).isCloseTo(2 / 3.0, within(0.01));
    }

    @ParameterizedTest
    @CsvSource({"0.95", "0.8", "0.3"})
    void theClippedShareFollowsTheArcCosine(double share) {
        float[] cut = Signals.clipped(Signals.tone(100, 0.99 / share, RATE_HZ, RATE_HZ), 0.99);
        double expected = 2 / Math.PI * Math.acos(share);
        assertThat(measure(cut).clippedFraction()).isCloseTo(expected, within(0.01));
    }

    @Test
    void whatNeverReachedHalfOfFullScaleIsNotCalledClipped() {
        float[] cut = Signals.clipped(Signals.tone(100, 1, RATE_HZ, RATE_HZ), 0.4);
        assertThat(measure(cut).clippedFraction()).isZero();
    }

    @Test
    void clippedClicksInAQuietRecordingAreFound() {
        float[] clicks = Signals.clipped(Signals.clicks(600, 4, RATE_HZ, RATE_HZ, 0.2, 0.6), 0.9);
        long cut = 0;
        for (float sample : clicks) {
            cut += Math.abs(sample) >= 0.9f ? 1 : 0;
        }
        assertThat(cut).isGreaterThan(100);
        float[] all = Signals.sum(clicks, Signals.silence(RATE_HZ));
        assertThat(measure(all).clippedFraction()).isCloseTo((double) cut / RATE_HZ, within(0.1 * cut / RATE_HZ));
    }

    @Test
    void eachSideIsJudgedByItsOwnLimit() {
        float[] tone = Signals.tone(100, 1.25, RATE_HZ, RATE_HZ);
        for (int i = 0; i < tone.length; i++) {
            tone[i] = Math.max(-0.7f, Math.min(1, tone[i]));
        }
        double expected = (Math.acos(1 / 1.25) + Math.acos(0.7 / 1.25)) / Math.PI;
        assertThat(measure(tone).clippedFraction()).isCloseTo(expected, within(0.01));
    }

    @Test
    void aConstantAtTheLimitIsClippedThroughout() {
        float[] stuck = new float[RATE_HZ];
        java.util.Arrays.fill(stuck, -1);
        assertThat(measure(stuck).clippedFraction()).isEqualTo(1);
        assertThat(measure(stuck).bandwidthHz()).isZero();
    }

    @Test
    void plateausJustBelowThePeakTakeLinearTime() {
        float[] noise = Signals.whiteNoise(1, 4_000_000, 9);
        for (int i = 0; i < noise.length; i++) {
            noise[i] = 0.99f + 0.01f * Math.signum(noise[i]) * (i % 7 == 0 ? 0 : 1);
        }
        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                java.time.Duration.ofSeconds(5),
                () -> assertThat(FlatTops.share(noise)).isBetween(0.0, 1.0));
    }
}
