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
import org.junit.jupiter.params.provider.ValueSource;

class DecayFeaturesTest {
    private static final int RATE = 24_000;
    private static final double STEP_SECONDS = 64.0 / RATE;
    /** 10 log10 of 0.003. */
    private static final double LEAST_DB = -25.2288;

    private static double[] measure(float[] samples, double start, double end, double bandwidthHz) {
        SoundEvent event = new SoundEvent(start, end, List.of(new Pulse(start, 20)), -6, 20, 100, 10_000);
        EventSlice slice = EventSlice.of(Clip.of(samples, RATE), event);
        return DecayFeatures.measure(ShortTimePower.measure(slice, bandwidthHz), bandwidthHz);
    }

    private static double value(double[] values, String name) {
        return values[DecayFeatures.NAMES.indexOf("decay." + name)];
    }

    /** 1500 Hz, dying away as exp(-rate t) all through the clip. */
    private static float[] damped(double rate) {
        float[] samples = new float[RATE];
        for (int i = 0; i < samples.length; i++) {
            double t = (double) i / RATE;
            samples[i] = (float) (1e3 * Math.exp(-rate * t) * Math.sin(2 * Math.PI * 1_500 * t));
        }
        return samples;
    }

    /** Mean of the power over frames, the loudest being 1, when it falls by the same factor in every frame. */
    private static double meanOfFall(double ratio, int from, int to) {
        double sum = 0;
        for (int frame = from; frame <= to; frame++) {
            sum += Math.pow(ratio, frame);
        }
        return sum / (to - from + 1);
    }

    /** 20 log10(e) = 8.686 dB per unit of rate and second; frames as docs/features.md lists them. */
    @ParameterizedTest
    @ValueSource(doubles = {5, 20, 40})
    void aDampedToneFallsByItsRateInItsBandAndInAll(double rate) {
        double ratio = Math.pow(10, -8.685889638 * rate * STEP_SECONDS / 10);
        double peak = meanOfFall(ratio, -1, 2);
        double[] values = measure(damped(rate), 0.3, 0.4, 12_000);

        for (String band : List.of("_db", "_1000_hz_db")) {
            assertThat(value(values, "after_8_ms" + band))
                    .isCloseTo(10 * Math.log10(meanOfFall(ratio, 3, 6) / peak), within(0.03));
            assertThat(value(values, "after_16_ms" + band))
                    .isCloseTo(10 * Math.log10(meanOfFall(ratio, 6, 12) / peak), within(0.03));
            assertThat(value(values, "after_32_ms" + band))
                    .isCloseTo(10 * Math.log10(meanOfFall(ratio, 12, 22) / peak), within(0.03));
        }
    }

    @Test
    void aFallBelowTheLimitReadsAsTheLimit() {
        assertThat(value(measure(damped(100), 0.1, 0.2, 12_000), "after_32_ms_1000_hz_db"))
                .isCloseTo(LEAST_DB, within(1e-3));
    }

    /** A rate of 40 is 0.9265 dB per frame, so that the loudest and ten more lie within 10 dB. */
    @Test
    void theSpanOfADampedToneIsTheFramesWithinTenDecibels() {
        assertThat(value(measure(damped(40), 0.3, 0.4, 12_000), "span_1000_hz_log10_s"))
                .isCloseTo(Math.log10(11 * STEP_SECONDS), within(1e-9));
    }

    @Test
    void theAttackSharesAreThoseOfTheTones() {
        float[] samples = Signals.sum(Signals.tone(1_500, 0.2, RATE, RATE), Signals.tone(6_000, 0.1, RATE, RATE));
        double[] values = measure(samples, 0.4, 0.6, 12_000);

        assertThat(value(values, "attack_1000_hz_db")).isCloseTo(10 * Math.log10(0.8), within(0.01));
        assertThat(value(values, "attack_4500_hz_db")).isCloseTo(10 * Math.log10(0.2), within(0.01));
        assertThat(value(values, "attack_60_hz_db")).isCloseTo(LEAST_DB, within(1e-3));
        assertThat(value(values, "attack_2000_hz_db")).isCloseTo(LEAST_DB, within(1e-3));
    }

    @Test
    void whatRisesOutOfSilenceHasRisenInFull() {
        float[] samples = Signals.clicks(1_500, 0.5, RATE, RATE, 0.4);

        assertThat(value(measure(samples, 0.4, 0.41, 12_000), "before_18_ms_db"))
                .isCloseTo(LEAST_DB, within(1e-3));
    }

    @Test
    void anEventAtTheEndOfTheClipShowsAFullFall() {
        double[] values = measure(Signals.tone(1_500, 0.5, RATE, RATE), 0.995, 1, 12_000);

        assertThat(value(values, "after_32_ms_db")).isCloseTo(LEAST_DB, within(1e-3));
        assertThat(value(values, "after_32_ms_1000_hz_db")).isCloseTo(LEAST_DB, within(1e-3));
    }

    /** A band needs 1.3 times its lower edge plus 50 Hz: 1350 Hz for the fourth, 2650 Hz for the fifth. */
    @Test
    void bandsAboveTheBandwidthAreAbsentAndTheRestIsNot() {
        double[] values = measure(Signals.whiteNoise(0.1, RATE, 2), 0.4, 0.5, 2_000);

        for (int i = 0; i < values.length; i++) {
            String name = DecayFeatures.NAMES.get(i);
            if (name.contains("_2000_hz") || name.contains("_4500_hz")) {
                assertThat(values[i]).as(name).isNaN();
            } else {
                assertThat(values[i]).as(name).isFinite();
            }
        }
    }

    @Test
    void silenceHasOneStepOfSpanAndNothingElse() {
        double[] values = measure(Signals.silence(RATE), 0.4, 0.5, 12_000);

        for (int i = 0; i < values.length; i++) {
            String name = DecayFeatures.NAMES.get(i);
            if (name.startsWith("decay.span")) {
                assertThat(values[i]).as(name).isCloseTo(Math.log10(STEP_SECONDS), within(1e-9));
            } else {
                assertThat(values[i]).as(name).isNaN();
            }
        }
    }
}
