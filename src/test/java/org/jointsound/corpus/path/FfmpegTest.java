package org.jointsound.corpus.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import org.jointsound.audio.Clip;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.NoiseBurst;
import org.jointsound.corpus.sound.Track;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FfmpegTest {
    @BeforeAll
    static void needsTheProgram() {
        assumeTrue(Ffmpeg.isInstalled(), "ffmpeg is not installed");
    }

    private static Clip bursts(int rateHz) {
        Track track = new Track(2.0 * rateHz / Track.RATE_HZ);
        Draw draw = Draw.of(4);
        for (int i = 1; i < 8; i++) {
            double at = i * track.seconds() / 8;
            // Written for 44.1 kHz and read at another rate: centre and length move with it, the bursts stay bursts.
            new NoiseBurst(4_000, 0.7, 5e-3, 0.2e-3).addTo(track, at, 0.3, draw);
        }
        return Clip.of(track.samples(), rateHz);
    }

    /** Of the decoded clip behind the original, by the largest correlation within 100 ms. */
    private static double delaySeconds(Clip original, Clip decoded) {
        float[] a = original.samples();
        float[] b = decoded.samples();
        int most = original.rateHz() / 10;
        int best = 0;
        double largest = 0;
        for (int lag = -most; lag <= most; lag++) {
            double sum = 0;
            for (int i = Math.max(0, -lag); i < Math.min(a.length, b.length - lag); i++) {
                sum += a[i] * b[i + lag];
            }
            if (sum > largest) {
                largest = sum;
                best = lag;
            }
        }
        return (double) best / original.rateHz();
    }

    @ParameterizedTest
    @CsvSource({
        "OPUS, 24, 8000",
        "OPUS, 48, 44100",
        "AAC, 64, 8000",
        "AAC, 96, 44100",
        "MP3, 32, 8000",
        "MP3, 64, 44100",
        "MP3, 32, 2000",
        "AAC, 32, 2000",
        "OPUS, 16, 2000",
        "MP3, 64, 22050",
        "AAC, 48, 22050"
    })
    void whatComesBackIsInItsPlaceAsLongAndNotTheSame(LossyCodec.Kind kind, int kilobits, int rateHz)
            throws IOException {
        Clip original = bursts(rateHz);
        Clip decoded = Ffmpeg.throughCodec(original, new LossyCodec(kind, kilobits));
        assertThat(decoded.length()).isEqualTo(original.length());
        assertThat(decoded.rateHz()).isEqualTo(rateHz);
        assertThat(delaySeconds(original, decoded)).isCloseTo(0, within(0.0015));
        assertThat(decoded.samples()).isNotEqualTo(original.samples());
    }

    @ParameterizedTest
    @CsvSource({"OPUS, 24", "AAC, 48", "MP3, 32"})
    void theSameClipComesBackTheSame(LossyCodec.Kind kind, int kilobits) throws IOException {
        LossyCodec codec = new LossyCodec(kind, kilobits);
        assertThat(Ffmpeg.throughCodec(bursts(16_000), codec).samples())
                .containsExactly(Ffmpeg.throughCodec(bursts(16_000), codec).samples());
    }
}
