package org.jointsound.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jointsound.audio.Clip;
import org.jointsound.event.Pulse;
import org.jointsound.event.SoundEvent;
import org.jointsound.testing.Signals;
import org.junit.jupiter.api.Test;

/**
 * By hand: sounds of 20, 40 and 30 dB weigh 10, 100 and 31.62. Tones in two half-octave bands, 0 against -30 dB in two of 15, differ
 * by 30 sqrt(2/15) = 10.954 dB, and count as alike by exp(-120 / 50) = 0.09072.
 */
class ContextFeaturesTest {
    private static final int RATE = 24_000;
    private static final SoundEvent FIRST = event(0.1, 0.2, 20);
    private static final SoundEvent SECOND = event(0.7, 0.8, 40);
    private static final SoundEvent THIRD = event(2.0, 2.1, 30);
    private static final SpectralShape LOW = shape(2_250);
    private static final SpectralShape HIGH = shape(6_562.5);

    private static SoundEvent event(double start, double end, double snrDb) {
        return new SoundEvent(start, end, List.of(new Pulse(start, snrDb)), -6, snrDb, 100, 10_000);
    }

    private static SpectralShape shape(double hz) {
        SoundEvent event = event(0.4, 0.6, 30);
        Background none = Background.measure(Clip.of(Signals.silence(RATE), RATE), List.of());
        Clip tone = Clip.of(Signals.tone(hz, 0.5, RATE, RATE), RATE);
        return SpectralShape.of(EventSpectrum.measure(EventSlice.of(tone, event), none, 12_000));
    }

    private static double value(double[] values, String name) {
        return values[ContextFeatures.NAMES.indexOf("context." + name)];
    }

    @Test
    void theQuieterOfTwoUnlikeSoundsIsMostlyUnlikeTheRest() {
        double[] values = ContextFeatures.measure(0, List.of(FIRST, SECOND), List.of(LOW, HIGH), 8_000);

        assertThat(value(values, "snr_db")).isEqualTo(20);
        assertThat(value(values, "loudest_snr_db")).isEqualTo(40);
        assertThat(value(values, "bandwidth_oct")).isCloseTo(3, within(1e-9));
        assertThat(value(values, "gap_before_log10_s")).isNaN();
        assertThat(value(values, "gap_after_log10_s")).isCloseTo(Math.log10(0.5), within(1e-9));
        assertThat(value(values, "within_1_s_log10")).isCloseTo(Math.log10(2), within(1e-9));
        assertThat(value(values, "louder_share")).isEqualTo(0.5);
        assertThat(value(values, "loudest_other_db")).isEqualTo(20);
        assertThat(value(values, "alike_weight")).isCloseTo((10 + 100 * 0.09072) / 110, within(1e-4));
        assertThat(value(values, "unlikeness_db")).isCloseTo(100 * 10.954 / 110, within(1e-3));
    }

    @Test
    void theLouderOfThemIsMostOfWhatThereIs() {
        double[] values = ContextFeatures.measure(1, List.of(FIRST, SECOND), List.of(LOW, HIGH), 8_000);

        assertThat(value(values, "gap_before_log10_s")).isCloseTo(Math.log10(0.5), within(1e-9));
        assertThat(value(values, "gap_after_log10_s")).isNaN();
        assertThat(value(values, "louder_share")).isZero();
        assertThat(value(values, "loudest_other_db")).isEqualTo(-20);
        assertThat(value(values, "alike_weight")).isCloseTo((100 + 10 * 0.09072) / 110, within(1e-4));
        assertThat(value(values, "unlikeness_db")).isCloseTo(10 * 10.954 / 110, within(1e-3));
    }

    @Test
    void aThirdSoundLikeTheFirstAddsToItsWeightButIsTooFarToBeNear() {
        List<SoundEvent> events = List.of(FIRST, SECOND, THIRD);
        List<SpectralShape> shapes = List.of(LOW, HIGH, LOW);
        double[] first = ContextFeatures.measure(0, events, shapes, 8_000);
        double[] third = ContextFeatures.measure(2, events, shapes, 8_000);

        assertThat(value(first, "alike_weight")).isCloseTo((10 + 31.6228 + 100 * 0.09072) / 141.6228, within(1e-4));
        assertThat(value(first, "unlikeness_db")).isCloseTo(100 * 10.954 / 141.6228, within(1e-3));
        assertThat(value(first, "within_1_s_log10")).isCloseTo(Math.log10(2), within(1e-9));
        assertThat(value(third, "within_1_s_log10")).isZero();
        assertThat(value(third, "louder_share")).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(value(third, "loudest_other_db")).isEqualTo(10);
        assertThat(value(third, "gap_before_log10_s")).isCloseTo(Math.log10(1.2), within(1e-9));
    }

    @Test
    void soundsThatTouchAreAMillisecondApartAtLeast() {
        List<SoundEvent> events = List.of(FIRST, event(0.2, 0.3, 20));

        assertThat(value(ContextFeatures.measure(0, events, List.of(LOW, LOW), 8_000), "gap_after_log10_s"))
                .isCloseTo(-3, within(1e-9));
    }

    @Test
    void aLoneSoundIsAllThereIsAndHasNoOther() {
        double[] values = ContextFeatures.measure(0, List.of(FIRST), List.of(LOW), 0);

        assertThat(value(values, "alike_weight")).isEqualTo(1);
        assertThat(value(values, "within_1_s_log10")).isZero();
        assertThat(value(values, "louder_share")).isZero();
        for (String name : List.of(
                "bandwidth_oct", "gap_before_log10_s", "gap_after_log10_s", "loudest_other_db", "unlikeness_db")) {
            assertThat(value(values, name)).as(name).isNaN();
        }
    }
}
