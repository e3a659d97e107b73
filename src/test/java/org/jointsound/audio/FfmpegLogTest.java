package org.jointsound.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Lines as ffmpeg 5.1.9 and 8.0.1 write them. */
class FfmpegLogTest {
    private static FfmpegLog of(String... lines) {
        FfmpegLog log = new FfmpegLog();
        byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        for (byte one : bytes) {
            log.accept(new byte[] {one}, 1);
        }
        return log;
    }

    @Test
    void theCodecLengthAndStartAreRead() {
        FfmpegLog log = of(
                "[info]   Duration: 01:02:05.08, start: 0.069063, bitrate: 128 kb/s",
                "[info] Stream mapping:",
                "[info]   Stream #0:1 -> #0:0 (mp3 (mp3float) -> pcm_f32le (native))");
        assertThat(log.codec()).isEqualTo("mp3");
        assertThat(log.claimedSeconds()).isEqualTo(3_725.08);
        assertThat(log.startSeconds()).isEqualTo(0.069063);
        assertThat(log.isDamaged()).isFalse();
    }

    @Test
    void aLengthThatIsNotStatedOrOnlyEstimatedIsNone() {
        assertThat(of("[info]   Duration: N/A, start: 0.000000, bitrate: N/A").claimedSeconds())
                .isNaN();
        assertThat(of(
                                "[aac @ 0x55b68203bc40] [warning] Estimating duration from bitrate, this may be"
                                        + " inaccurate",
                                "[info]   Duration: 00:00:05.06, bitrate: 54 kb/s")
                        .claimedSeconds())
                .isNaN();
    }

    @Test
    void errorsAreDamageButPicturesThatAreLeftOutAreNot() {
        assertThat(of("[mp3float @ 0x55b6] [error] Header missing").isDamaged()).isTrue();
        assertThat(of("[mjpeg @ 0x55b6] [error] Codec (mjpeg) not on whitelist 'aac'")
                        .isDamaged())
                .isFalse();
    }

    @Test
    void aFileWithoutSoundIsToldFromADamagedOne() {
        assertThat(of("[fatal] Stream map '0:a:0' matches no streams.").isSoundless())
                .isTrue();
        assertThat(of("[error] file:x: Invalid data found when processing input")
                        .isSoundless())
                .isFalse();
    }

    @Test
    void whatATagSaysIsNotTakenForFfmpegsOwnWords() {
        FfmpegLog log = of(
                "[info]     title           : x",
                "                 :   Stream #0:0 -> #0:0 (forged (native) -> pcm_f32le (native))",
                "[info]     Duration        : 99:00:00.00");
        assertThat(log.codec()).isNull();
        assertThat(log.claimedSeconds()).isNaN();
    }

    @Test
    void anEndlessLineTakesNoMemory() {
        FfmpegLog log = new FfmpegLog();
        byte[] noise = new byte[1 << 16];
        for (int i = 0; i < 200; i++) {
            log.accept(noise, noise.length);
        }
        log.accept("\n[fatal] x\n".getBytes(StandardCharsets.UTF_8), 11);
        assertThat(log.isDamaged()).isTrue();
    }
}
