package org.jointsound.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jointsound.audio.Clip;
import org.jointsound.event.Pulse;
import org.jointsound.event.SoundEvent;
import org.jointsound.testing.Signals;
import org.junit.jupiter.api.Test;

class PeakFeaturesTest {
    private static final int RATE = 24_000;
    private static final int START = 9_600;

    /** The event is the tenth of a second from 0.4 s: 100 steps of a millisecond. */
    private static double[] measure(float[] samples) {
        SoundEvent event = new SoundEvent(0.4, 0.5, List.of(new Pulse(0.4, 20)), -6, 20, 100, 10_000);
        EventSlice slice = EventSlice.of(Clip.of(samples, RATE), event);
        return PeakFeatures.measure(slice, ShortTimePower.measure(slice, 12_000));
    }

    private static double value(double[] values, String name) {
        return values[PeakFeatures.NAMES.indexOf("peaks." + name)];
    }

    /** Single samples at these milliseconds of the event, each this many decibels over the one before. */
    private static float[] impulses(double riseDb, int... atMilliseconds) {
        float[] samples = new float[RATE];
        for (int i = 0; i < atMilliseconds.length; i++) {
            samples[START + 24 * atMilliseconds[i] + 12] = (float) (0.1 * Math.pow(10, i * riseDb / 20));
        }
        return samples;
    }

    @Test
    void fiveEvenClicksAreFivePeaksAtTheirIntervalAndAllAlike() {
        double[] values = measure(impulses(0, 10, 30, 50, 70, 90));

        assertThat(value(values, "count_log10")).isCloseTo(Math.log10(5), within(1e-9));
        assertThat(value(values, "rate_log10_hz")).isCloseTo(Math.log10(50), within(1e-9));
        assertThat(value(values, "interval_log10_s")).isCloseTo(Math.log10(0.02), within(1e-9));
        assertThat(value(values, "interval_deviation_log10")).isCloseTo(0, within(1e-9));
        assertThat(value(values, "interval_trend")).isZero();
        assertThat(value(values, "level_deviation_db")).isCloseTo(0, within(1e-9));
        assertThat(value(values, "level_trend")).isZero();
        assertThat(value(values, "unlikeness_db")).isCloseTo(0, within(1e-3));
        // A single sample fills three steps, from one before its own.
        assertThat(value(values, "width_log10_s")).isCloseTo(Math.log10(0.003), within(1e-9));
        assertThat(value(values, "place_share")).isCloseTo(0.09, within(1e-9));
    }

    @Test
    void levelsThatRiseOrFallByADecibelEachHaveATrendOfOne() {
        double[] rising = measure(impulses(1, 10, 30, 50, 70, 90));
        double[] falling = measure(impulses(-1, 10, 30, 50, 70, 90));

        assertThat(value(rising, "level_trend")).isCloseTo(1, within(1e-6));
        assertThat(value(falling, "level_trend")).isCloseTo(-1, within(1e-6));
        // Standard deviation of 0, 1, 2, 3, 4.
        assertThat(value(rising, "level_deviation_db")).isCloseTo(Math.sqrt(2), within(1e-6));
    }

    @Test
    void intervalsThatDoubleOrHalveHaveATrendOfOne() {
        double[] slowing = measure(impulses(0, 10, 20, 40, 80));
        double[] hurrying = measure(impulses(0, 10, 50, 70, 80));

        assertThat(value(slowing, "interval_trend")).isCloseTo(1, within(1e-9));
        assertThat(value(hurrying, "interval_trend")).isCloseTo(-1, within(1e-9));
        assertThat(value(slowing, "interval_log10_s")).isCloseTo(Math.log10(0.02), within(1e-9));
        // Standard deviation of the logarithms of 1, 2, 4.
        assertThat(value(slowing, "interval_deviation_log10")).isCloseTo(0.245790, within(1e-6));
    }

    @Test
    void onlyWhatComesWithinTwelveDecibelsOfTheLoudestIsAPeak() {
        assertThat(value(measure(impulses(11, 30, 60)), "count_log10")).isCloseTo(Math.log10(2), within(1e-9));
        assertThat(value(measure(impulses(13, 30, 60)), "count_log10")).isZero();
    }

    /** A tone 7 dB down, from 30 ms on 5 dB down, from 50 to 60 ms in full, and back; three levels, each longer than the smoothing. */
    @Test
    void thePeakIsAsWideAsWhatStaysWithinSixDecibels() {
        float[] samples = Signals.tone(1_500, 0.5, RATE, RATE);
        for (int i = 0; i < samples.length; i++) {
            double fromMiddle = Math.abs((i + 0.5 - START) / 24 - 55);
            samples[i] *= (float) Math.pow(10, (fromMiddle < 5 ? 0 : fromMiddle < 25 ? -5 : -7) / 20.0);
        }

        assertThat(value(measure(samples), "width_log10_s")).isCloseTo(Math.log10(0.05), within(1e-9));
    }

    /** In shares, 0 against -25.23 dB in two of the six bands: 25.23 / sqrt(3). */
    @Test
    void peaksInDifferentBandsAreUnlike() {
        float[] samples = new float[RATE];
        for (int i = 0; i < 480; i++) {
            double swell = 0.5 * Math.pow(Math.sin(Math.PI * i / 480), 2);
            samples[START + 360 + i] = (float) (swell * Math.sin(2 * Math.PI * 1_500 * i / RATE));
            samples[START + 1_560 + i] = (float) (swell * Math.sin(2 * Math.PI * 7_500 * i / RATE));
        }

        assertThat(value(measure(samples), "count_log10")).isCloseTo(Math.log10(2), within(1e-9));
        assertThat(value(measure(samples), "unlikeness_db")).isCloseTo(14.566, within(0.01));
    }

    @Test
    void onePeakHasNoIntervalsAndTwoHaveNoTrendOfThem() {
        double[] one = measure(impulses(0, 50));
        double[] two = measure(impulses(0, 30, 60));

        assertThat(value(one, "interval_log10_s")).isNaN();
        assertThat(value(one, "level_trend")).isNaN();
        assertThat(value(one, "unlikeness_db")).isNaN();
        assertThat(value(two, "interval_log10_s")).isCloseTo(Math.log10(0.03), within(1e-9));
        assertThat(value(two, "interval_deviation_log10")).isNaN();
        assertThat(value(two, "interval_trend")).isNaN();
    }

    @Test
    void silenceCountsAsOnePeakAllThroughTheEvent() {
        double[] values = measure(Signals.silence(RATE));

        assertThat(value(values, "count_log10")).isZero();
        assertThat(value(values, "width_log10_s")).isCloseTo(-1, within(1e-9));
        assertThat(value(values, "interval_log10_s")).isNaN();
    }
}
