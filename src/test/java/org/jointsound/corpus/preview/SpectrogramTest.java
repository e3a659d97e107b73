package org.jointsound.corpus.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.jointsound.audio.Clip;
import org.jointsound.testing.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpectrogramTest {
    private static final int COLUMNS = 100;
    private static final int ROWS = 50;

    private static double loudestOf(Spectrogram spectrogram, int column) {
        return IntStream.range(0, ROWS)
                .mapToDouble(row -> spectrogram.decibels(column, row))
                .max()
                .orElseThrow();
    }

    /** One sample in ten seconds: a column is 100 ms wide, a frame a sixth of that. */
    @ParameterizedTest
    @ValueSource(ints = {0, 40_000, 40_130, 40_799, 79_999})
    void noClickFallsBetweenTwoFrames(int at) {
        float[] samples = new float[80_000];
        samples[at] = 0.5f;
        Spectrogram spectrogram = Spectrogram.of(Clip.of(samples, 8000), COLUMNS, ROWS);
        assertThat(loudestOf(spectrogram, at / 800)).isGreaterThan(-3);
        assertThat(loudestOf(spectrogram, at < 20_000 ? 30 : 10)).isEqualTo(-70);
    }

    @Test
    void aToneTwentyDecibelsDownIsShownTwentyDecibelsDown() {
        float[] both = Signals.sum(Signals.tone(500, 0.5, 16_000, 32_000), Signals.tone(5000, 0.05, 16_000, 32_000));
        Spectrogram spectrogram = Spectrogram.of(Clip.of(both, 16_000), COLUMNS, 200);
        double upper = IntStream.range(0, 80)
                .mapToDouble(row -> spectrogram.decibels(50, row))
                .max()
                .orElseThrow();
        assertThat(upper).isCloseTo(-20, within(0.5));
    }

    @Test
    void digitalSilenceIsDarkEverywhere() {
        Spectrogram spectrogram = Spectrogram.of(Clip.of(new float[8000], 8000), COLUMNS, ROWS);
        assertThat(IntStream.range(0, COLUMNS).mapToDouble(column -> loudestOf(spectrogram, column)))
                .allMatch(level -> level == -70);
    }

    @Test
    void theAxisEndsAtHalfTheRateOrAtTwentyFourKilohertz() {
        assertThat(Spectrogram.of(Clip.of(new float[50], 1000), COLUMNS, ROWS).topHz())
                .isEqualTo(500);
        assertThat(Spectrogram.of(Clip.of(new float[20_000], 384_000), COLUMNS, ROWS)
                        .topHz())
                .isEqualTo(24_000);
    }
}
