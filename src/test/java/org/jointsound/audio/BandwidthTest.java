package org.jointsound.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jointsound.testing.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BandwidthTest {
    private static final int RATE_HZ = 44_100;

    private static int bandwidthHz(float[] samples, int rateHz) {
        return QualityMeter.measure(Clip.of(samples, rateHz)).bandwidthHz();
    }

    private static float[] upsampled(float[] samples, int fromHz, int toHz) {
        return Resampler.resample(Clip.of(samples, fromHz), toHz).samples();
    }

    @ParameterizedTest
    @CsvSource({
        "8000, 44100, 24",
        "8000, 44100, 16",
        "8000, 48000, 16",
        "16000, 44100, 16",
        "4000, 44100, 16",
        "2000, 44100, 16",
        "22050, 48000, 16",
        "8000, 16000, 16",
        "2000, 24000, 16",
        "44100, 96000, 16",
        "48000, 384000, 24"
    })
    void aRecordingMadeAtALowerRateEndsAtThatRatesNyquistFrequency(int madeHz, int savedHz, int bits) {
        float[] pink = Signals.pinkNoise(0.003, 3 * madeHz, 5);
        float[] clicks = Signals.clicks(madeHz / 10.0, 0.4, madeHz, 3 * madeHz, 0.5, 1.1, 2.3);
        float[] saved = Signals.quantised(upsampled(Signals.sum(pink, clicks), madeHz, savedHz), bits);
        assertThat((double) bandwidthHz(saved, savedHz)).isCloseTo(madeHz / 2.0, within(0.1 * madeHz / 2));
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 2_000, 8_000, 24_000, 44_100, 384_000})
    void noiseThatFillsTheBandGivesHalfTheRate(int rateHz) {
        assertThat((double) bandwidthHz(Signals.whiteNoise(0.1, rateHz, 4), rateHz))
                .isCloseTo(rateHz / 2.0, within(0.01 * rateHz));
        assertThat((double) bandwidthHz(Signals.pinkNoise(0.01, rateHz, 4), rateHz))
                .isCloseTo(rateHz / 2.0, within(0.01 * rateHz));
    }

    @Test
    void aShortClipIsEnough() {
        float[] noise = Signals.whiteNoise(0.1, 2_000, 6);
        assertThat((double) bandwidthHz(Signals.whiteNoise(0.1, 2_205, 6), RATE_HZ))
                .isCloseTo(22_050, within(450.0));
        assertThat((double) bandwidthHz(upsampled(noise, 8_000, RATE_HZ), RATE_HZ))
                .isCloseTo(4_000, within(400.0));
        assertThat(bandwidthHz(Signals.whiteNoise(0.1, 50, 6), 1_000)).isCloseTo(500, within(20));
    }

    @Test
    void aToneOverNoiseDoesNotHideTheNoiseAboveIt() {
        float[] noisy = Signals.sum(Signals.tone(1_000, 0.5, RATE_HZ, RATE_HZ), Signals.whiteNoise(1e-4, RATE_HZ, 2));
        assertThat((double) bandwidthHz(noisy, RATE_HZ)).isCloseTo(22_050, within(450.0));
    }

    @Test
    void humOverHissIsNotABand() {
        float[] hum = Signals.silence(RATE_HZ);
        for (int harmonic = 1; harmonic <= 8; harmonic++) {
            hum = Signals.sum(hum, Signals.tone(50.0 * harmonic, 0.1 / harmonic, RATE_HZ, RATE_HZ));
        }
        float[] noisy = Signals.sum(hum, Signals.whiteNoise(1e-4, RATE_HZ, 2));
        assertThat((double) bandwidthHz(noisy, RATE_HZ)).isCloseTo(22_050, within(450.0));
    }

    @Test
    void aPureToneAloneIsTheBand() {
        assertThat((double) bandwidthHz(Signals.tone(3_000, 0.5, RATE_HZ, RATE_HZ), RATE_HZ))
                .isBetween(3_000.0, 3_300.0);
    }

    @Test
    void theGainDoesNotMoveTheBandwidth() {
        float[] loud = upsampled(Signals.pinkNoise(0.1, 16_000, 8), 8_000, RATE_HZ);
        assertThat(bandwidthHz(Signals.scaled(loud, 1e-3), RATE_HZ)).isEqualTo(bandwidthHz(loud, RATE_HZ));
    }
}
