package org.jointsound.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jointsound.audio.Clip;
import org.jointsound.event.Pulse;
import org.jointsound.event.SoundEvent;
import org.jointsound.testing.Signals;
import org.junit.jupiter.api.Test;

class TextureFeaturesTest {
    private static final int RATE = 24_000;
    private static final double STEP_SECONDS = 64.0 / RATE;

    private static double[] measure(float[] samples, double start, double end) {
        SoundEvent event = new SoundEvent(start, end, List.of(new Pulse(start, 20)), -6, 20, 100, 10_000);
        EventSlice slice = EventSlice.of(Clip.of(samples, RATE), event);
        return TextureFeatures.measure(ShortTimePower.measure(slice, 12_000));
    }

    private static double value(double[] values, String name) {
        return values[TextureFeatures.NAMES.indexOf("texture." + name)];
    }

    /** The power of a bin of Gaussian noise is exponentially distributed; the mean of its logarithm is minus Euler's constant. */
    @Test
    void theFlatnessOfWhiteNoiseIsEulersConstantInDecibels() {
        double[] values = measure(Signals.whiteNoise(0.1, 3 * RATE, 1), 0.1, 2.9);

        assertThat(value(values, "flatness_mean_db")).isCloseTo(-2.507, within(0.1));
    }

    /** 1500 Hz is bin 16 of 256: powers 1, 1/4, 1/4 in three bins, and 1e-4 of the mean in 125. */
    @Test
    void aSteadyToneDoesNotChangeAndIsLoudThroughout() {
        double[] values = measure(Signals.tone(1_500, 0.5, RATE, RATE), 0.2, 0.7);
        // Frames 7 to 195 of the slice: 12000 samples of event after 480 of lead-in.
        double length = Math.log10(189 * STEP_SECONDS);

        assertThat(value(values, "flux")).isCloseTo(0, within(1e-4));
        assertThat(value(values, "centroid_deviation_oct")).isCloseTo(0, within(1e-4));
        assertThat(value(values, "level_deviation_db")).isCloseTo(0, within(1e-4));
        assertThat(value(values, "loud10_log10_s")).isCloseTo(length, within(1e-9));
        assertThat(value(values, "loud20_log10_s")).isCloseTo(length, within(1e-9));
        assertThat(value(values, "loud10_share")).isEqualTo(1);
        assertThat(value(values, "flatness_mean_db")).isCloseTo(-38.704, within(0.01));
        assertThat(value(values, "flatness_peak_db")).isCloseTo(-38.704, within(0.01));
    }

    /** A rate of 40 is 0.9265 dB per frame: 11, 17 and 22 frames lie within 10, 15 and 20 dB of the first. */
    @Test
    void theLevelOfADampedToneRunsEvenlyThroughTheFramesWithinTwentyDecibels() {
        float[] samples = Signals.tone(1_500, 1, RATE, RATE);
        for (int i = 0; i < samples.length; i++) {
            samples[i] *= (float) (1e3 * Math.exp(-40.0 * i / RATE));
        }
        double[] values = measure(samples, 0.3, 0.4);

        assertThat(value(values, "loud10_log10_s")).isCloseTo(Math.log10(11 * STEP_SECONDS), within(1e-9));
        assertThat(value(values, "loud15_log10_s")).isCloseTo(Math.log10(17 * STEP_SECONDS), within(1e-9));
        assertThat(value(values, "loud20_log10_s")).isCloseTo(Math.log10(22 * STEP_SECONDS), within(1e-9));
        assertThat(value(values, "loud10_share")).isCloseTo(0.5, within(1e-9));
        // Standard deviation of 22 values, evenly spaced.
        assertThat(value(values, "level_deviation_db"))
                .isCloseTo(0.926495 * Math.sqrt((22 * 22 - 1) / 12.0), within(0.01));
    }

    /** As the power moves from one band to the other, differences to the fourth frame before add up to 4 in the whole. */
    @Test
    void aToneThatTurnsIntoAnotherIsFourFullChangesInTheMean() {
        float[] samples = new float[RATE];
        for (int i = 0; i < samples.length; i++) {
            double done = Math.max(0, Math.min(1, ((double) i / RATE - 0.45) / 0.1));
            double seconds = (double) i / RATE;
            samples[i] = (float) (0.5 * (1 - done) * Math.sin(2 * Math.PI * 1_500 * seconds)
                    + 0.5 * done * Math.sin(2 * Math.PI * 9_000 * seconds));
        }

        // 76 frames in the event, the first four without one to be set against.
        assertThat(value(measure(samples, 0.4, 0.6), "flux")).isCloseTo(4.0 / 72, within(0.001));
    }

    @Test
    void theCentroidOfAJumpBetweenTwoTonesDeviatesByHalfTheirDistance() {
        float[] samples = Signals.tone(1_500, 0.5, RATE, RATE);
        System.arraycopy(Signals.tone(9_000, 0.5, RATE, RATE), 0, samples, RATE / 2, RATE / 2);

        assertThat(value(measure(samples, 0.3, 0.7), "centroid_deviation_oct"))
                .isCloseTo(Math.log(6) / Math.log(2) / 2, within(0.03));
    }

    @Test
    void anEventOfOneSampleHasOneFrameAndNothingToCompare() {
        double[] values = measure(Signals.tone(1_500, 0.5, RATE, RATE), 0.4, 0.4 + 1.0 / RATE);

        assertThat(value(values, "flux")).isNaN();
        assertThat(value(values, "centroid_deviation_oct")).isNaN();
        assertThat(value(values, "level_deviation_db")).isNaN();
        assertThat(value(values, "loud10_log10_s")).isCloseTo(Math.log10(STEP_SECONDS), within(1e-9));
    }

    @Test
    void silenceIsAbsent() {
        for (double value : measure(Signals.silence(RATE), 0.4, 0.5)) {
            assertThat(value).isNaN();
        }
    }
}
