package org.jointsound.feature.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jointsound.audio.Clip;
import org.jointsound.feature.FeatureVector;
import org.jointsound.testing.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClipFeaturesTest {
    private static final int RATE_HZ = 24_000;
    private static final double FULL_BAND_HZ = 12_000;

    private static FeatureVector measure(float[] samples) {
        return ClipFeatures.measure(Clip.of(samples, RATE_HZ), FULL_BAND_HZ);
    }

    private static double value(FeatureVector vector, String name) {
        int index = vector.set().names().indexOf(name);
        assertThat(index).as(name).isNotNegative();
        return vector.get(index);
    }

    private static float[] swelling(double toneHz, double rateHz, double depth) {
        float[] samples = Signals.tone(toneHz, 0.5, RATE_HZ, 5 * RATE_HZ);
        for (int i = 0; i < samples.length; i++) {
            samples[i] *= (float) (1 + depth * Math.sin(2 * Math.PI * rateHz * i / RATE_HZ));
        }
        return samples;
    }

    /** Of white noise every bin's power is exponentially distributed, so its mean logarithm is that of the mean less Euler's constant. */
    @Test
    void whiteNoiseIsAsFlatAsTheoryHasIt() {
        FeatureVector noise = measure(Signals.whiteNoise(0.1, 2 * RATE_HZ, 1));
        assertThat(value(noise, "shape.flatness_db_mean")).isCloseTo(-10 * 0.57722 / Math.log(10), within(0.05));
        assertThat(value(noise, "wave.kurtosis_log10")).isCloseTo(Math.log10(3), within(0.02));
        // Differences of independent samples: mobility root 2, complexity root (6 / 2) over root 2.
        assertThat(value(noise, "wave.mobility_log10")).isCloseTo(Math.log10(Math.sqrt(2)), within(0.01));
        assertThat(value(noise, "wave.complexity_log10")).isCloseTo(Math.log10(Math.sqrt(1.5)), within(0.01));
    }

    /** The line of a sinus of depth m has m² / 4 of the mean's power, of which a Hann window passes three eighths. */
    @Test
    void aSwellingToneHasItsDepthAtItsRate() {
        FeatureVector tone = measure(swelling(1_000, 6, 0.8));
        double expected = 10 * Math.log10(0.64 / 4 * 0.375);
        assertThat(value(tone, "modulation.bands_09_12_rate_3_db")).isCloseTo(expected, within(0.3));
        assertThat(value(tone, "modulation.bands_09_12_rate_1_db")).isLessThan(expected - 15);
        assertThat(value(tone, "modulation.bands_09_12_rate_5_db")).isLessThan(expected - 15);
    }

    @Test
    void thePitchOfAPulseTrainIsItsRate() {
        double[] at = IntStream.range(0, 400).mapToDouble(i -> i / 200.0).toArray();
        FeatureVector train = measure(Signals.clicks(1_500, 0.5, RATE_HZ, 2 * RATE_HZ, at));
        assertThat(value(train, "harmonic.pitch_oct_mean")).isCloseTo(Math.log(0.2) / Math.log(2), within(0.02));
        FeatureVector noise = measure(Signals.whiteNoise(0.1, 2 * RATE_HZ, 1));
        assertThat(value(train, "harmonic.strength_p50")).isGreaterThan(0.8);
        assertThat(value(noise, "harmonic.strength_p50")).isLessThan(0.3);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSweepHasItsRipplesInTheDirectionInWhichItGoes(boolean rising) {
        float[] samples = new float[3 * RATE_HZ];
        double phase = 0;
        for (int i = 0; i < samples.length; i++) {
            double through = (double) (i % 6_000) / 6_000;
            phase += 2 * Math.PI * 500 * Math.pow(10, rising ? through : 1 - through) / RATE_HZ;
            samples[i] = (float) (0.3 * Math.sin(phase));
        }
        FeatureVector sweep = measure(samples);
        double up = value(sweep, "ripple.rate_3_scale_1_rising_db");
        double down = value(sweep, "ripple.rate_3_scale_1_falling_db");
        assertThat(rising ? up - down : down - up).isGreaterThan(6);
    }

    @Test
    void lengthIsThatOfTheSoundAndSilenceAroundItChangesNothing() {
        float[] noise = Signals.whiteNoise(0.1, 256 * 100, 3);
        float[] padded = new float[256 * 300];
        System.arraycopy(noise, 0, padded, 256 * 120, noise.length);
        FeatureVector alone = measure(noise);
        FeatureVector surrounded = measure(padded);
        assertThat(value(surrounded, "loudness.length_log10_s")).isCloseTo(Math.log10(1.07), within(0.02));
        assertThat(value(surrounded, "shape.centroid_oct_mean"))
                .isCloseTo(value(alone, "shape.centroid_oct_mean"), within(0.05));
        assertThat(value(surrounded, "loudness.p50_db")).isCloseTo(value(alone, "loudness.p50_db"), within(0.5));
    }

    @Test
    void noFeatureDependsOnLevel() {
        float[] sound = Signals.sum(swelling(700, 3, 0.5), Signals.whiteNoise(0.05, 5 * RATE_HZ, 2));
        FeatureVector loud = measure(sound);
        FeatureVector faint = measure(Signals.scaled(sound, 0.001));
        for (int i = 0; i < loud.set().size(); i++) {
            assertThat(faint.get(i)).as(loud.set().names().get(i)).isCloseTo(loud.get(i), within(1e-3));
        }
    }

    @Test
    void whatLiesAboveTheBandOfARecordingIsAbsent() {
        FeatureVector contact = ClipFeatures.measure(Clip.of(Signals.whiteNoise(0.1, RATE_HZ, 1), RATE_HZ), 1_000);
        for (String absent : new String[] {
            "level.band_32_db",
            "cepstrum.change_01",
            "contrast.800_1600_hz_db_mean",
            "modulation.bands_29_32_rate_1_db",
            "ripple.rate_1_scale_0_db"
        }) {
            assertThat(value(contact, absent)).as(absent).isNaN();
        }
        for (String there : new String[] {
            "level.band_01_db",
            "low.10_20_hz_db_mean",
            "contrast.400_800_hz_db_mean",
            "modulation.bands_01_04_rate_1_db"
        }) {
            assertThat(value(contact, there)).as(there).isFinite();
        }
        // Up to the band's end, not to that of the noise which this clip has beyond it.
        assertThat(value(contact, "shape.centroid_oct_mean")).isNegative();
    }

    @Test
    void theShortestRecordingHasAllButWhatNeedsLongerOnes() {
        FeatureVector shortest = measure(Signals.whiteNoise(0.1, RATE_HZ / 20, 1));
        long absent = IntStream.range(0, shortest.set().size())
                .filter(i -> !shortest.isPresent(i))
                .count();
        assertThat(value(shortest, "low.10_20_hz_db_mean")).isNaN();
        assertThat(absent).isBetween(22L, 42L);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 24_000})
    void silenceHasNoFeatures(int length) {
        float[] constant = new float[length];
        Arrays.fill(constant, 0.25f);
        for (float[] silence : new float[][] {Signals.silence(length), constant}) {
            FeatureVector vector = measure(silence);
            assertThat(IntStream.range(0, vector.set().size()).filter(vector::isPresent))
                    .isEmpty();
        }
    }

    @Test
    void twoSamplesAndClippedNoiseGiveNumbersOrNothing() {
        measure(new float[] {0.1f, -0.1f});
        FeatureVector clipped = measure(Signals.clipped(Signals.whiteNoise(3, RATE_HZ, 1), 1));
        assertThat(IntStream.range(0, clipped.set().size()).filter(i -> !clipped.isPresent(i)))
                .isEmpty();
    }

    @Test
    void anotherRateIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClipFeatures.measure(Clip.of(new float[100], 8_000), 4_000))
                .withMessageContaining("clip-v1 is measured at 24000 Hz, not at 8000");
    }

    @Test
    void theSetIsFrozen() {
        assertThat(ClipFeatures.CLIP_V1.size()).isEqualTo(229);
        // Of the names in their order, joined by commas; a set that a model was trained on never changes.
        assertThat(String.join(",", ClipFeatures.CLIP_V1.names()).hashCode()).isEqualTo(-1_625_730_335);
    }
}
