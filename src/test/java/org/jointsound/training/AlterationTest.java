package org.jointsound.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.jointsound.analysis.Heard;
import org.jointsound.audio.Clip;
import org.jointsound.audio.Decoded;
import org.jointsound.audio.QualityMeter;
import org.jointsound.audio.SourceFormat;
import org.junit.jupiter.api.Test;

class AlterationTest {
    private static final int RATE_HZ = 24_000;
    private static final double SILENT = 200;

    /** A second of a sine of 1,000 Hz. */
    private static Heard sine(int rateHz) {
        float[] samples = new float[rateHz];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (0.25 * Math.sin(2 * Math.PI * 1000 * i / rateHz));
        }
        return heard(Clip.of(samples, rateHz));
    }

    private static Heard heard(Clip clip) {
        return new Heard(
                new Decoded(
                        clip,
                        new SourceFormat("wav", "pcm", clip.rateHz(), 1, "jointsound"),
                        "ab".repeat(32),
                        List.of()),
                clip,
                QualityMeter.measure(clip));
    }

    private static float[] altered(Heard heard, Alteration alteration) {
        return alteration.of(heard, heard.clip().rateHz()).clip().samples();
    }

    private static int risingZeroes(float[] samples) {
        int count = 0;
        for (int i = 1; i < samples.length; i++) {
            count += samples[i - 1] < 0 && samples[i] >= 0 ? 1 : 0;
        }
        return count;
    }

    private static double rms(float[] samples, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += samples[i] * samples[i];
        }
        return Math.sqrt(sum / (to - from));
    }

    @Test
    void sixDecibelsLessAreHalfTheLevel() {
        float[] samples = altered(sine(RATE_HZ), new Alteration(-6.0206, 1, SILENT, Double.NaN, 1));

        // A sine's root mean square is its amplitude by the root of two.
        assertThat(rms(samples, 0, samples.length)).isCloseTo(0.125 / Math.sqrt(2), within(1e-4));
    }

    @Test
    void fiveInAHundredFasterIsShorterAndHigher() {
        float[] samples = altered(sine(RATE_HZ), new Alteration(0, 1.05, SILENT, Double.NaN, 1));

        assertThat(samples).hasSize(22_857);
        assertThat(risingZeroes(samples)).isBetween(998, 1001);
        assertThat(risingZeroes(samples) / (22_857.0 / RATE_HZ)).isCloseTo(1050, within(2.0));
    }

    @Test
    void noiseLiesAsFarUnderThePeakAsItSays() {
        float[] quiet = new float[RATE_HZ];
        quiet[0] = 0.5f;
        float[] samples = altered(heard(Clip.of(quiet, RATE_HZ)), new Alteration(0, 1, 40, Double.NaN, 1));

        assertThat(20 * Math.log10(rms(samples, 1, samples.length) / 0.5)).isCloseTo(-40, within(0.2));
    }

    /** A second-order Butterworth filter is 3 dB down at its corner. */
    @Test
    void theLowPassTakesThreeDecibelsAtItsCorner() {
        float[] samples = altered(sine(RATE_HZ), new Alteration(0, 1, SILENT, 1_000, 1));

        assertThat(20 * Math.log10(rms(samples, 2_000, samples.length) / (0.25 / Math.sqrt(2))))
                .isCloseTo(-3.01, within(0.05));
    }

    @Test
    void aCornerAboveTheBandOfASlowRecordingIsNone() {
        Heard slow = sine(2_200);
        float[] samples = altered(slow, new Alteration(0, 1, SILENT, 3_000, 1));

        assertThat(samples).containsExactly(slow.clip().samples(), org.assertj.core.data.Offset.offset(1e-6f));
    }

    @Test
    void silenceStaysSilence() {
        float[] samples = altered(heard(Clip.of(new float[100], RATE_HZ)), new Alteration(6, 1.03, 35, Double.NaN, 1));

        assertThat(samples).containsOnly(0f);
    }

    @Test
    void copiesAreDrawnWithinTheirRangesAndAgainTheSame() {
        List<Alteration> drawn = new ArrayList<>();
        for (int copy = 0; copy < 200; copy++) {
            Alteration one = Alteration.drawn("digest", copy, 7);
            assertThat(one.gainDb()).isBetween(-12.0, 6.0);
            assertThat(one.speed()).isBetween(0.95, 1.05);
            assertThat(one.noiseBelowPeakDb()).isBetween(35.0, 65.0);
            assertThat(Double.isNaN(one.lowPassHz()) || (one.lowPassHz() >= 3_000 && one.lowPassHz() < 10_000))
                    .isTrue();
            assertThat(one).isEqualTo(Alteration.drawn("digest", copy, 7));
            drawn.add(one);
        }
        assertThat(drawn).doesNotHaveDuplicates();
        assertThat(Alteration.drawn("digest", 0, 8)).isNotEqualTo(drawn.get(0));
        assertThat(Alteration.drawn("other", 0, 7)).isNotEqualTo(drawn.get(0));
    }
}
