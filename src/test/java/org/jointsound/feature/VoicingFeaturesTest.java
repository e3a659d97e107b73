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

class VoicingFeaturesTest {
    private static final int RATE = 24_000;

    private static double value(float[] samples, String name) {
        SoundEvent event = new SoundEvent(0.2, 0.7, List.of(new Pulse(0.3, 20)), -6, 20, 100, 10_000);
        return VoicingFeatures.measure(EventSlice.of(Clip.of(samples, RATE), event))[
                VoicingFeatures.NAMES.indexOf("voicing." + name)];
    }

    /** Six partials, each as strong as its number is small. */
    private static float[] voice(double hz) {
        float[] samples = Signals.silence(RATE);
        for (int partial = 1; partial <= 6; partial++) {
            samples = Signals.sum(samples, Signals.tone(partial * hz, 0.2 / partial, RATE, RATE));
        }
        return samples;
    }

    @ParameterizedTest
    @ValueSource(doubles = {80, 110, 170, 200, 221, 250, 331, 440, 615, 800})
    void aHarmonicToneReadsItsOwnPitchAndNotAFractionOfIt(double hz) {
        float[] samples = voice(hz);

        assertThat(value(samples, "pitch_oct")).isCloseTo(Math.log(hz / 1_000) / Math.log(2), within(0.06));
        assertThat(value(samples, "largest")).isGreaterThan(0.98);
        assertThat(value(samples, "voiced_share")).isEqualTo(1);
    }

    @Test
    void whiteNoiseHasNoPitch() {
        float[] samples = Signals.whiteNoise(0.1, RATE, 7);

        assertThat(value(samples, "largest")).isLessThan(0.4);
        assertThat(value(samples, "voiced_share")).isZero();
    }

    @Test
    void silenceIsAbsent() {
        for (String name : List.of("largest", "pitch_oct", "voiced_share", "mean")) {
            assertThat(value(Signals.silence(RATE), name)).as(name).isNaN();
        }
    }
}
