package org.jointsound.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.jointsound.testing.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResamplerTest {
    /** Rates from which and to which, the awkward ones included. */
    private static final String PAIRS = """
            44100, 24000
            48000, 24000
            96000, 24000
            384000, 24000
            44099, 24000
            22050, 24000
            8000, 24000
            2000, 24000
            1000, 24000
            23999, 24000
            8000, 44100
            """;

    private static Clip tone(double hz, int rateHz) {
        return Clip.of(Signals.tone(hz, 0.5, rateHz, rateHz / 4), rateHz);
    }

    /** Root mean square of the middle half, where the clip's sudden start and end are not heard. */
    private static double level(float[] samples) {
        return Signals.rms(samples, samples.length / 4, samples.length * 3 / 4);
    }

    @ParameterizedTest
    @CsvSource(textBlock = PAIRS)
    void tonesInThePassbandComeThroughUnchangedAndInTime(int fromHz, int toHz) {
        for (double share : new double[] {0.05, 0.3, 0.6, 0.85}) {
            double hz = share * Math.min(fromHz, toHz) / 2;
            float[] out = Resampler.resample(tone(hz, fromHz), toHz).samples();
            float[] expected = Signals.tone(hz, 0.5, toHz, out.length);
            // The difference to the ideal holds gain, delay, images and noise in one figure.
            double error = level(Signals.sum(out, Signals.scaled(expected, -1)));
            assertThat(20 * Math.log10(error / level(expected))).as("%s Hz", hz).isLessThan(-75);
        }
    }

    @ParameterizedTest
    @CsvSource({"44100, 24000", "48000, 24000", "96000, 24000", "384000, 24000", "44099, 24000", "24000, 2000"})
    void tonesAboveTheNewNyquistFrequencyDoNotFoldBack(int fromHz, int toHz) {
        for (double hz = toHz / 2.0 * 1.005; hz < fromHz / 2.0; hz += (fromHz - toHz) / 14.0) {
            Clip in = tone(hz, fromHz);
            double out = level(Resampler.resample(in, toHz).samples());
            assertThat(20 * Math.log10(out / level(in.samples())))
                    .as("%s Hz", hz)
                    .isLessThan(-78);
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = PAIRS)
    void anImpulseStaysWhereItWasAndTheLengthIsTheRoundedOne(int fromHz, int toHz) {
        float[] impulse = new float[1_003];
        impulse[517] = 1;
        float[] out = Resampler.resample(Clip.of(impulse, fromHz), toHz).samples();
        assertThat(out).hasSize((int) Math.round(1_003.0 * toHz / fromHz));
        int loudest = 0;
        for (int i = 0; i < out.length; i++) {
            loudest = Math.abs(out[i]) > Math.abs(out[loudest]) ? i : loudest;
        }
        assertThat((double) loudest).isCloseTo(517.0 * toHz / fromHz, within(0.5));
    }

    @ParameterizedTest
    @CsvSource(textBlock = PAIRS)
    void aConstantStaysThatConstantAwayFromTheEnds(int fromHz, int toHz) {
        float[] constant = Signals.silence(fromHz);
        java.util.Arrays.fill(constant, 0.25f);
        float[] out = Resampler.resample(Clip.of(constant, fromHz), toHz).samples();
        for (int i = out.length / 4; i < out.length * 3 / 4; i++) {
            assertThat(Math.abs(out[i] - 0.25f)).isLessThan(1e-6f);
        }
    }

    @Test
    void theEndOfALongClipHasNotDrifted() {
        float[] samples = new float[44_100 * 60];
        samples[44_100 * 59] = 1;
        float[] out = Resampler.resample(Clip.of(samples, 44_100), 24_000).samples();
        assertThat(out[24_000 * 59]).isGreaterThan(0.45f);
        assertThat(out[24_000 * 59 - 1]).isCloseTo(out[24_000 * 59 + 1], within(1e-6f));
    }

    @Test
    void theSameRateGivesTheSameClip() {
        Clip clip = tone(440, 24_000);
        assertThat(Resampler.resample(clip, 24_000)).isSameAs(clip);
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 44_100, 384_000})
    void silenceStaysSilence(int fromHz) {
        Clip out = Resampler.resample(Clip.of(Signals.silence(fromHz), fromHz), 24_000);
        assertThat(out.length()).isEqualTo(24_000);
        assertThat(out.peak()).isZero();
    }

    @Test
    void anEmptyClipStaysEmptyAtTheNewRate() {
        Clip out = Resampler.resample(Clip.of(new float[0], 44_100), 24_000);
        assertThat(out.length()).isZero();
        assertThat(out.rateHz()).isEqualTo(24_000);
    }

    @Test
    void oneSampleBecomesTheRoundedNumberOfSamples() {
        Clip one = Clip.of(new float[] {1}, 8_000);
        assertThat(Resampler.resample(one, 24_000).samples()).hasSize(3).satisfies(s -> assertThat(s[0])
                .isCloseTo(0.935f, within(0.001f)));
        assertThat(Resampler.resample(one, 3_999).length()).isZero();
    }

    @Test
    void aRateThatIsNoneIsRefused() {
        assertThatThrownBy(() -> Resampler.resample(tone(440, 8_000), 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
