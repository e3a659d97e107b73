package org.jointsound.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.jointsound.audio.Clip;
import org.jointsound.testing.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventDetectorTest {
    private static final int RATE = 24_000;
    private static final EventDetector DETECTOR = new EventDetector(DetectorSettings.standard());

    private static List<SoundEvent> detect(float[] samples) {
        return DETECTOR.detect(Clip.of(samples, RATE), RATE / 2.0);
    }

    private static float[] inNoise(float[] sound, double noiseRms, long seed) {
        return Signals.sum(sound, Signals.pinkNoise(noiseRms, sound.length, seed));
    }

    @Test
    void findsEachOfFiveClicksWithinFiveMilliseconds() {
        double[] at = {0.5, 1.1, 1.9, 2.4, 3.3};
        List<SoundEvent> events = detect(inNoise(Signals.clicks(1_500, 0.3, RATE, 4 * RATE, at), 0.002, 1));

        assertThat(events).hasSameSizeAs(at);
        for (int i = 0; i < at.length; i++) {
            assertThat(events.get(i).startSeconds()).isCloseTo(at[i], within(0.005));
            assertThat(events.get(i).pulses()).hasSize(1);
            assertThat(events.get(i).pulses().get(0).seconds()).isCloseTo(at[i], within(0.005));
        }
    }

    @Test
    void pulsesCloserThan150MillisecondsAreOneEventAndFurtherApartTwo() {
        List<SoundEvent> close = detect(inNoise(Signals.clicks(1_500, 0.3, RATE, 2 * RATE, 0.8, 0.9), 0.002, 2));
        List<SoundEvent> apart = detect(inNoise(Signals.clicks(1_500, 0.3, RATE, 2 * RATE, 0.8, 1.05), 0.002, 2));

        assertThat(close).singleElement().satisfies(event -> assertThat(event.pulses())
                .hasSize(2));
        assertThat(apart).hasSize(2);
    }

    @Test
    void aCloudOfPulsesIsOneLongEventWithManyPulses() {
        double[] at = new double[40];
        for (int i = 0; i < at.length; i++) {
            at[i] = 1 + 0.02 * i;
        }
        List<SoundEvent> events = detect(inNoise(Signals.clicks(2_000, 0.2, RATE, 3 * RATE, at), 0.001, 3));

        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.startSeconds()).isCloseTo(1.0, within(0.005));
            assertThat(event.seconds()).isCloseTo(0.79, within(0.03));
            assertThat(event.pulses()).hasSizeBetween(38, 40);
        });
    }

    @Test
    void doublingTheGainDoesNotMoveTheEvents() {
        float[] recording = inNoise(Signals.clicks(900, 0.2, RATE, 3 * RATE, 0.7, 1.6), 0.003, 4);
        List<SoundEvent> quiet = detect(recording);
        List<SoundEvent> loud = detect(Signals.scaled(recording, 2));

        assertThat(loud).hasSameSizeAs(quiet).hasSize(2);
        for (int i = 0; i < quiet.size(); i++) {
            assertThat(loud.get(i).startSeconds()).isEqualTo(quiet.get(i).startSeconds());
            assertThat(loud.get(i).endSeconds()).isEqualTo(quiet.get(i).endSeconds());
            assertThat(loud.get(i).peakDbfs() - quiet.get(i).peakDbfs()).isCloseTo(6.02, within(0.01));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void findsNothingInThirtySecondsOfSteadyNoise(long seed) {
        assertThat(detect(Signals.whiteNoise(0.05, 30 * RATE, seed))).isEmpty();
        assertThat(detect(Signals.pinkNoise(0.05, 30 * RATE, seed))).isEmpty();
    }

    @Test
    void findsNothingInHumOrInDigitalSilence() {
        float[] hum = Signals.sum(
                Signals.sum(Signals.tone(50, 0.2, RATE, 6 * RATE), Signals.tone(150, 0.1, RATE, 6 * RATE)),
                Signals.whiteNoise(0.001, 6 * RATE, 5));

        assertThat(detect(hum)).isEmpty();
        assertThat(detect(Signals.silence(3 * RATE))).isEmpty();
        assertThat(detect(new float[0])).isEmpty();
        assertThat(detect(new float[] {0.7f})).isEmpty();
    }

    @Test
    void aConstantOffsetIsNotAnEvent() {
        float[] offset = Signals.whiteNoise(0.001, 3 * RATE, 6);
        for (int i = 0; i < offset.length; i++) {
            offset[i] += 0.3f;
        }

        assertThat(detect(offset)).isEmpty();
    }

    @Test
    void followsANoiseFloorThatRisesTwentyDecibels() {
        float[] noise = Signals.whiteNoise(0.002, 16 * RATE, 7);
        for (int i = 0; i < noise.length; i++) {
            noise[i] *= (float) Math.pow(10, (double) i / noise.length);
        }
        float[] clicks = Signals.clicks(1_500, 0.5, RATE, noise.length, 2.0, 14.0);

        assertThat(detect(noise)).isEmpty();
        assertThat(detect(Signals.sum(noise, clicks)))
                .extracting(SoundEvent::startSeconds)
                .satisfiesExactly(first -> assertThat(first).isCloseTo(2.0, within(0.01)), second -> assertThat(second)
                        .isCloseTo(14.0, within(0.01)));
    }

    @ParameterizedTest
    @CsvSource({"3, 0.3, 2.8", "5, 1, 4", "10, 4, 7", "30, 12, 20"})
    void soundThatGoesOnForSecondsIsOneEvent(double clipSeconds, double start, double end) {
        float[] sound = Signals.whiteNoise(0.1, (int) (clipSeconds * RATE), 21);
        Arrays.fill(sound, 0, (int) (start * RATE), 0);
        Arrays.fill(sound, (int) (end * RATE), sound.length, 0);

        assertThat(detect(inNoise(sound, 0.001, 22))).singleElement().satisfies(event -> {
            assertThat(event.startSeconds()).isCloseTo(start, within(0.01));
            assertThat(event.endSeconds()).isCloseTo(end, within(0.06));
        });
    }

    @Test
    void anEventLongerThanTheLongestIsCut() {
        float[] sound = Signals.whiteNoise(0.1, 30 * RATE, 23);
        Arrays.fill(sound, 0, 5 * RATE, 0);
        List<SoundEvent> events = detect(inNoise(sound, 0.0005, 24));

        assertThat(events).isNotEmpty().allSatisfy(event -> assertThat(event.seconds())
                .isLessThanOrEqualTo(10.001));
        assertThat(events.get(0).startSeconds()).isCloseTo(5, within(0.01));
    }

    @Test
    void digitalSilenceAroundTheRecordingChangesNoEventInsideIt() {
        float[] recording = inNoise(Signals.clicks(1_500, 0.3, RATE, 3 * RATE, 1.0, 2.0), 0.003, 25);
        float[] padded = new float[9 * RATE];
        System.arraycopy(recording, 0, padded, 3 * RATE, recording.length);
        List<SoundEvent> events = detect(padded);

        assertThat(events).hasSize(2);
        assertThat(events.get(0).startSeconds()).isCloseTo(4.0, within(0.005));
        assertThat(events.get(1).startSeconds()).isCloseTo(5.0, within(0.005));
    }

    @Test
    void aPopBetweenDigitalSilenceIsFound() {
        assertThat(detect(Signals.clicks(1_500, 0.3, RATE, 2 * RATE, 1.0)))
                .singleElement()
                .satisfies(event -> assertThat(event.startSeconds()).isCloseTo(1.0, within(0.005)));
    }

    @Test
    void theBandOfARingingClickLiesAroundItsFrequency() {
        List<SoundEvent> events = detect(inNoise(Signals.clicks(2_000, 0.4, RATE, 2 * RATE, 1.0), 0.001, 8));

        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.lowHz()).isBetween(1_200, 1_950);
            assertThat(event.highHz()).isBetween(2_050, 3_000);
        });
    }

    @Test
    void anEventAtTheVeryStartOrEndStaysInsideTheClip() {
        float[] recording = inNoise(Signals.clicks(1_500, 0.4, RATE, 2 * RATE, 0.0, 1.998), 0.001, 9);

        List<SoundEvent> events = detect(recording);
        assertThat(events).hasSize(2);
        assertThat(events.get(0).lowHz()).isBetween(800, 1_500);
        assertThat(events.get(0).highHz()).isBetween(1_500, 6_500);
        assertThat(events).allSatisfy(event -> {
            assertThat(event.startSeconds()).isGreaterThanOrEqualTo(0);
            assertThat(event.endSeconds()).isLessThanOrEqualTo(2.0);
        });
    }
}
