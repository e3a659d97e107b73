package org.jointsound.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.jointsound.audio.Clip;
import org.jointsound.event.Pulse;
import org.jointsound.event.SoundEvent;
import org.jointsound.testing.Signals;
import org.junit.jupiter.api.Test;

class FeatureExtractorTest {
    private static final int RATE = 24_000;
    private static final FeatureExtractor EXTRACTOR = new FeatureExtractor();

    private static SoundEvent event(double start, double end, double... pulses) {
        List<Pulse> train =
                Arrays.stream(pulses).mapToObj(at -> new Pulse(at, 30)).toList();
        return new SoundEvent(start, end, train, -6, 30, 100, 10_000);
    }

    private static double value(FeatureVector vector, String name) {
        return vector.get(vector.set().names().indexOf(name));
    }

    /** A tone with silence before and after. */
    private static Clip burst(double hz, double startSeconds, double endSeconds, double clipSeconds) {
        float[] samples = Signals.tone(hz, 0.5, RATE, (int) (clipSeconds * RATE));
        Arrays.fill(samples, 0, (int) (startSeconds * RATE), 0);
        Arrays.fill(samples, (int) (endSeconds * RATE), samples.length, 0);
        return Clip.of(samples, RATE);
    }

    private static FeatureVector only(Clip clip, SoundEvent event, double bandwidthHz) {
        return EXTRACTOR.extract(clip, List.of(event), bandwidthHz).get(0);
    }

    @Test
    void aToneHasItsCentroidItsPeakAndItsCrossingsAtItsFrequency() {
        for (double hz : new double[] {500, 1_000, 2_000, 4_000}) {
            FeatureVector vector = only(burst(hz, 0.5, 1.0, 1.5), event(0.5, 1.0, 0.7), 12_000);
            double octaves = Math.log(hz / 1_000) / Math.log(2);

            assertThat(value(vector, "spectrum.centroid_oct")).isCloseTo(octaves, within(0.03));
            assertThat(value(vector, "spectrum.peak_oct")).isCloseTo(octaves, within(0.05));
            assertThat(value(vector, "time.zero_crossing_oct")).isCloseTo(octaves, within(0.01));
        }
    }

    @Test
    void theCrestFactorOfASteadyToneIsThreeDecibels() {
        Clip tone = Clip.of(Signals.tone(800, 0.5, RATE, 2 * RATE), RATE);

        assertThat(value(only(tone, event(0.5, 1.5, 1), 12_000), "time.crest_db"))
                .isCloseTo(10 * Math.log10(2), within(0.01));
    }

    @Test
    void whiteNoiseIsFlatAndAToneIsNot() {
        Clip noise = Clip.of(Signals.whiteNoise(0.1, 2 * RATE, 1), RATE);

        assertThat(value(only(noise, event(0, 2, 1), 12_000), "spectrum.flatness_db"))
                .isGreaterThan(-0.6);
        assertThat(value(only(burst(1_000, 0.5, 1, 1.5), event(0.5, 1, 0.7), 12_000), "spectrum.flatness_db"))
                .isLessThan(-20);
    }

    @Test
    void whiteNoiseHasItsEnergyWhereTheBandsAreWide() {
        FeatureVector vector = only(Clip.of(Signals.whiteNoise(0.1, 4 * RATE, 2), RATE), event(0, 4, 1), 12_000);

        assertThat(value(vector, "spectrum.share_3000_4500_hz_db"))
                .isCloseTo(10 * Math.log10(1_500.0 / 12_000), within(0.3));
        assertThat(value(vector, "spectrum.share_7000_11000_hz_db"))
                .isCloseTo(10 * Math.log10(4_000.0 / 12_000), within(0.3));
    }

    @Test
    void decayOfAnExponentialIsItsClosedForm() {
        double tau = 0.004;
        float[] samples = new float[RATE];
        for (int i = RATE / 2; i < RATE; i++) {
            double t = (i - RATE / 2.0) / RATE;
            samples[i] = (float) (0.5 * Math.exp(-t / tau) * Math.sin(2 * Math.PI * 2_000 * t));
        }
        FeatureVector vector = only(Clip.of(samples, RATE), event(0.5, 0.56, 0.5), 12_000);

        // Power falls by 10 dB in tau * ln(10) / 2.
        double ten = tau * Math.log(10) / 2;
        assertThat(Math.pow(10, value(vector, "time.decay10_log10_s"))).isCloseTo(ten, within(0.0008));
        assertThat(Math.pow(10, value(vector, "time.decay20_log10_s"))).isCloseTo(2 * ten, within(0.0008));
        // 90 % of the energy lies between tau / 2 * ln(1 / 0.95) and tau / 2 * ln(1 / 0.05).
        double span = tau / 2 * (Math.log(20) - Math.log(1 / 0.95));
        assertThat(Math.pow(10, value(vector, "time.energy90_log10_s"))).isCloseTo(span, within(0.0008));
    }

    @Test
    void modulationStandsInTheBandOfItsFrequency() {
        float[] samples = Signals.tone(1_500, 0.4, RATE, 2 * RATE);
        for (int i = 0; i < samples.length; i++) {
            samples[i] *= (float) (1 + 0.8 * Math.sin(2 * Math.PI * 16 * i / RATE));
        }
        FeatureVector vector = only(Clip.of(samples, RATE), event(0, 2, 1), 12_000);

        assertThat(value(vector, "time.modulation_8_25_hz_db")).isCloseTo(20 * Math.log10(0.8), within(0.2));
        assertThat(value(vector, "time.modulation_60_150_hz_db")).isLessThan(-20);
    }

    @Test
    void intervalsOfAPulseTrainAreThoseOfThePulses() {
        FeatureVector vector = only(burst(900, 0.4, 0.6, 1), event(0.4, 0.6, 0.42, 0.45, 0.48, 0.51), 12_000);

        assertThat(value(vector, "time.pulses_log10")).isCloseTo(Math.log10(4), within(1e-9));
        assertThat(value(vector, "time.pulse_interval_log10_s")).isCloseTo(Math.log10(0.03), within(1e-9));
        assertThat(value(vector, "time.pulse_interval_cv")).isCloseTo(0, within(1e-9));
    }

    @Test
    void threeLikeSoundsOneSecondApartAreARegularRhythm() {
        float[] samples = Signals.sum(
                Signals.clicks(900, 0.3, RATE, 4 * RATE, 0.5, 1.5, 2.5), Signals.whiteNoise(0.0005, 4 * RATE, 3));
        List<SoundEvent> events = List.of(event(0.5, 0.52, 0.5), event(1.5, 1.52, 1.5), event(2.5, 2.52, 2.5));
        FeatureVector vector =
                EXTRACTOR.extract(Clip.of(samples, RATE), events, 12_000).get(1);

        assertThat(value(vector, "rhythm.alike_log10")).isCloseTo(Math.log10(3), within(1e-9));
        assertThat(value(vector, "rhythm.interval_log10_s")).isCloseTo(0, within(1e-9));
        assertThat(value(vector, "rhythm.interval_cv")).isCloseTo(0, within(1e-9));
        assertThat(value(vector, "rhythm.nearest_log10_s")).isCloseTo(0, within(1e-9));
    }

    @Test
    void noFeatureDependsOnGain() {
        float[] samples =
                Signals.sum(Signals.clicks(1_200, 0.3, RATE, 2 * RATE, 1.0), Signals.pinkNoise(0.002, 2 * RATE, 4));
        SoundEvent event = event(0.99, 1.03, 1.0);
        FeatureVector quiet = only(Clip.of(Signals.scaled(samples, 0.01), RATE), event, 12_000);
        FeatureVector loud = only(Clip.of(samples, RATE), event, 12_000);

        for (int i = 0; i < loud.set().size(); i++) {
            if (loud.isPresent(i)) {
                assertThat(quiet.get(i)).as(loud.set().names().get(i)).isCloseTo(loud.get(i), within(1e-3));
            }
        }
    }

    @Test
    void whatTheBandDoesNotReachIsAbsent() {
        FeatureVector vector = only(burst(300, 0.5, 1, 1.5), event(0.5, 1, 0.7), 1_000);

        assertThat(value(vector, "spectrum.share_1000_1500_hz_db")).isNaN();
        assertThat(value(vector, "spectrum.mfcc_01")).isNaN();
        assertThat(value(vector, "spectrum.share_250_500_hz_db")).isCloseTo(0, within(0.5));
        assertThat(value(vector, "time.pulse_interval_log10_s")).isNaN();
        assertThat(value(vector, "rhythm.interval_log10_s")).isNaN();
    }

    @Test
    void silenceInsideAnEventGivesFiniteOrAbsentValuesOnly() {
        FeatureVector vector = only(Clip.of(new float[RATE], RATE), event(0.2, 0.4, 0.3), 12_000);

        assertThat(value(vector, "spectrum.centroid_oct")).isNaN();
        assertThat(value(vector, "time.crest_db")).isFinite();
    }

    @Test
    void noEventsGiveNoVectorsAndAnotherRateIsRefused() {
        assertThat(EXTRACTOR.extract(Clip.of(new float[RATE], RATE), List.of(), 12_000))
                .isEmpty();
        assertThatThrownBy(() -> EXTRACTOR.extract(Clip.of(new float[8], 8_000), List.of(), 4_000))
                .hasMessageContaining("8000");
    }
}
