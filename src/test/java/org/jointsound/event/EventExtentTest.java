package org.jointsound.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.jointsound.audio.Clip;
import org.jointsound.audio.Resampler;
import org.jointsound.testing.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What belongs to one event, and where it begins and ends. */
class EventExtentTest {
    private static final int RATE = 24_000;

    private static List<SoundEvent> detect(Clip clip) {
        return new EventDetector(DetectorSettings.standard()).detect(clip, clip.rateHz() / 2.0);
    }

    private static List<SoundEvent> inNoise(float[] sound, double noiseRms, long seed) {
        return detect(Clip.of(Signals.sum(sound, Signals.pinkNoise(noiseRms, sound.length, seed)), RATE));
    }

    /** Noise that stays for 20 ms and then dies away by so many decibels per second. */
    private static float[] dyingNoise(double atSeconds, double dbPerSecond, int length) {
        float[] samples = Signals.whiteNoise(0.3, length, 131);
        for (int i = 0; i < length; i++) {
            double t = (double) i / RATE - atSeconds;
            samples[i] *= t < 0 ? 0 : (float) Math.pow(10, -dbPerSecond * Math.max(0, t - 0.02) / 20);
        }
        return samples;
    }

    @Test
    void thirtyPulsesASecondAreOneEventHoweverUnequal() {
        float[] sound = new float[4 * RATE];
        for (int i = 0; i < 30; i++) {
            double level = i % 3 == 0 ? 0.3 : i % 3 == 1 ? 0.1 : 0.03;
            sound = Signals.sum(sound, Signals.clicks(1_800, level, RATE, sound.length, 1.5 + i / 30.0));
        }

        assertThat(inNoise(sound, 0.0005, 132)).singleElement().satisfies(event -> {
            assertThat(event.startSeconds()).isCloseTo(1.5, within(0.005));
            assertThat(event.endSeconds()).isCloseTo(2.48, within(0.03));
            // All that stand less than 20 dB under those before them; 30 were made.
            assertThat(event.pulses()).hasSizeBetween(20, 30);
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {141, 142, 143})
    void popsThreeHundredMillisecondsApartAreTwoEventsAndSixtyOne(long seed) {
        assertThat(inNoise(Signals.clicks(1_500, 0.3, RATE, 3 * RATE, 1.2, 1.5), 0.001, seed))
                .extracting(SoundEvent::startSeconds)
                .satisfiesExactly(first -> assertThat(first).isCloseTo(1.2, within(0.005)), second -> assertThat(second)
                        .isCloseTo(1.5, within(0.005)));
        assertThat(inNoise(Signals.clicks(1_500, 0.3, RATE, 3 * RATE, 1.2, 1.26), 0.001, seed))
                .singleElement()
                .satisfies(event -> assertThat(event.pulses()).hasSize(2));
    }

    /** A tail that falls by 150 dB/s meets a bound 20 dB down that falls by 20 dB/s after 20 / (150 - 20) s. */
    @Test
    void anEventEndsWhereItsTailMeetsTheFallingBound() {
        double meets = 1 + 0.02 + 20.0 / (150 - 20);

        // Noise 60 dB down would let it go on for a quarter of a second longer.
        assertThat(inNoise(dyingNoise(1, 150, 3 * RATE), 0.0001, 151))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.startSeconds()).isCloseTo(1.0, within(0.004));
                    assertThat(event.endSeconds()).isCloseTo(meets, within(0.04));
                });
    }

    @Test
    void aWeakSoundInTheTailOfALoudOneIsAnEventOfItsOwn() {
        float[] tail = dyingNoise(1, 100, 4 * RATE);
        // The tail has fallen by 48 dB and still stands out of the noise; the click is 15 dB and more over it.
        float[] weak = Signals.clicks(1_300, 0.06, RATE, 4 * RATE, 1.5);

        assertThat(inNoise(Signals.sum(tail, weak), 0.00005, 152))
                .extracting(SoundEvent::startSeconds)
                .satisfiesExactly(first -> assertThat(first).isCloseTo(1.0, within(0.004)), second -> assertThat(second)
                        .isCloseTo(1.5, within(0.006)));
    }

    @Test
    void theSameSoundsAtTwoAndAtFortyEightKilohertzBeginAtTheSameTimes() {
        int length = 8 * 48_000;
        double[] at = {0.9, 1.7, 3.2, 4.05, 5.5, 6.9};
        float[] sound = Signals.clicks(350, 0.4, 48_000, length, at);
        Clip phone = Clip.of(Signals.sum(sound, Signals.pinkNoise(0.002, length, 161)), 48_000);
        List<SoundEvent> fast = detect(phone);
        List<SoundEvent> slow = detect(Resampler.resample(phone, 2_000));

        assertThat(fast).hasSameSizeAs(at);
        assertThat(slow).hasSameSizeAs(at);
        assertThat(IntStream.range(0, at.length)).allSatisfy(i -> {
            assertThat(fast.get(i).startSeconds()).isCloseTo(at[i], within(0.01));
            assertThat(slow.get(i).startSeconds()).isCloseTo(fast.get(i).startSeconds(), within(0.01));
        });
    }
}
