package org.jointsound.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.jointsound.testing.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleFlawsTest {
    private static final int RATE_HZ = 44_100;

    private static float[] pops(double amplitude) {
        float[] noise = Signals.whiteNoise(1e-3, 4 * RATE_HZ, 3);
        return Signals.sum(noise, Signals.clicks(600, amplitude, RATE_HZ, 4 * RATE_HZ, 0.5, 1.7, 3.1));
    }

    @Test
    void threePopsClippedHardInFourSecondsAreTold() {
        float[] clipped = Signals.quantised(Signals.clipped(pops(4), 1), 16);
        assertThat(FlatTops.share(clipped)).isLessThan(0.005);
        assertThat(SampleFlaws.of(clipped, RATE_HZ)).containsExactly("The loudest parts are clipped.");
    }

    @ParameterizedTest
    @CsvSource({"20, 16", "50, 8", "50, 24", "440, 16"})
    void cleanTonesAndPopsHaveNothingToTell(double hz, int bits) {
        float[] tone = Signals.quantised(Signals.tone(hz, 0.999, RATE_HZ, RATE_HZ), bits);
        assertThat(SampleFlaws.of(tone, RATE_HZ)).isEmpty();
        assertThat(SampleFlaws.of(Signals.quantised(pops(0.9), 16), RATE_HZ)).isEmpty();
        assertThat(SampleFlaws.of(new float[0], RATE_HZ)).isEmpty();
    }

    @Test
    void aClippedWhisperBesideAShoutIsNotTheLoudestPart() {
        float[] shout = Signals.tone(300, 0.99, RATE_HZ, 2 * RATE_HZ);
        // One short touch of the limit, in a frame 12 dB down.
        Arrays.fill(shout, RATE_HZ, 2 * RATE_HZ, 0.01f);
        Arrays.fill(shout, RATE_HZ + 9_000, RATE_HZ + 9_030, 0.99f);
        assertThat(SampleFlaws.of(shout, RATE_HZ)).noneMatch(warning -> warning.contains("clipped"));
    }

    @Test
    void theShareOfDigitalSilenceIsTold() {
        float[] gated = Signals.whiteNoise(0.01, 2 * RATE_HZ, 5);
        Arrays.fill(gated, 0, RATE_HZ / 2, 0);
        Arrays.fill(gated, RATE_HZ, RATE_HZ + RATE_HZ / 4, 0.002f);
        assertThat(SampleFlaws.of(gated, RATE_HZ)).singleElement().asString().startsWith("38 % of the recording");
        assertThat(DigitalSilence.share(gated, RATE_HZ)).isEqualTo(0.375);
    }

    @Test
    void shortRestsAndFewBitsAreNoDigitalSilence() {
        float[] rests = Signals.whiteNoise(0.01, RATE_HZ, 5);
        for (int from = 0; from < RATE_HZ; from += 2_000) {
            Arrays.fill(rests, from, Math.min(RATE_HZ, from + 800), 0);
        }
        assertThat(SampleFlaws.of(rests, RATE_HZ)).isEmpty();
        assertThat(SampleFlaws.of(Signals.quantised(Signals.whiteNoise(0.005, RATE_HZ, 5), 8), RATE_HZ))
                .isEmpty();
    }
}
