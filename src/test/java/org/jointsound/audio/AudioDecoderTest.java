package org.jointsound.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jointsound.problem.ProblemCode.DECODE_FAILED;
import static org.jointsound.problem.ProblemCode.TOO_LARGE;
import static org.jointsound.problem.ProblemCode.TOO_LONG;
import static org.jointsound.problem.ProblemCode.TOO_SHORT;
import static org.jointsound.problem.ProblemCode.UNSUPPORTED_FORMAT;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import org.jointsound.problem.Problem;
import org.jointsound.problem.ProblemCode;
import org.jointsound.testing.Signals;
import org.jointsound.testing.WavBytes;
import org.jointsound.testing.WavBytes.Encoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AudioDecoderTest {
    private static final int RATE_HZ = 8_000;
    private static final float[] TONE = Signals.tone(440, 0.5, RATE_HZ, 800);

    @TempDir
    Path folder;

    private void assertRefused(byte[] bytes, ProblemCode code, String... words) {
        Problem problem = new Decoding(folder).refusal(bytes);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.detail()).contains(words);
    }

    private static byte[] withTag(int tag) {
        return WavBytes.ofRaw(RATE_HZ, tag, 8, 1, 1, new byte[1_000]).bytes();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "664c614300000022 | FLAC",
                "4f67675300020000000000000000000000000000000000000000000 1 | Ogg",
                "4f676753000200000000000000000000000000000000000000000113 4f70757348656164 | Opus",
                "49443303000000 | MP3",
                "fffb9064 | MP3",
                "fff15080 | AAC",
                "0000001c667479704d344120 | M4A",
                "00000018667479703367703 4 | 3GP",
                "1a45dfa39f4286 | WebM",
                "464f524d0000000041494646 | AIFF",
                "63616666 | CAF",
                "2321414d520a | AMR",
                "524946580000000057415645 | RIFX",
                "524946460000000041564920 | AVI",
                "524946460000 | RIFF file without",
                "3c21444f43545950452068746d6c3e | HTML",
                "7b22613a2231227d | JSON",
                "68656c6c6f | text file",
                "0102030405 | not a kind"
            })
    void otherKindsAreRefusedByWhatTheyAre(String hex, String named) {
        byte[] bytes = java.util.HexFormat.of().parseHex(hex.replace(" ", ""));
        assertRefused(bytes, UNSUPPORTED_FORMAT, named, "WAV");
    }

    @Test
    void withoutFfmpegTheMessageSaysWhatToInstall() {
        assertRefused(
                new byte[] {'f', 'L', 'a', 'C'},
                UNSUPPORTED_FORMAT,
                "a FLAC file",
                "no ffmpeg that works was found. Install it",
                "WAV");
    }

    @Test
    void theMarkOfAUtf16TextIsNoMpegFrame() {
        assertRefused(java.util.HexFormat.of().parseHex("fffe680065006c00"), UNSUPPORTED_FORMAT, "not a kind");
    }

    @ParameterizedTest
    @CsvSource({"664c6143, FLAC", "fff15080, AAC", "fffb9064, MP3", "0000, MP3"})
    void aFileWithATagInFrontIsWhatStandsBehindTheTag(String behind, String named) {
        // A tag of 2 * 128 + 3 bytes, its size written in seven bits to the byte.
        String hex = "49443304000000000203" + "00".repeat(259) + behind;
        assertRefused(java.util.HexFormat.of().parseHex(hex), UNSUPPORTED_FORMAT, named);
    }

    @Test
    void anEmptyFileIsRefusedAsEmpty() {
        assertRefused(new byte[0], UNSUPPORTED_FORMAT, "empty");
    }

    @Test
    void aFileBeyondTheByteLimitIsTooLarge() {
        Decoding strict = new Decoding(folder, new DecodeLimits(1_000, 0, 600));
        Problem problem = strict.refusal(WavBytes.mono16(RATE_HZ, TONE));
        assertThat(problem.code()).isEqualTo(TOO_LARGE);
        assertThat(problem.detail()).contains("1644", "1000");
    }

    @Test
    void aRecordingBeyondTheTimeLimitIsTooLong() {
        Decoding strict = new Decoding(folder, new DecodeLimits(1_000_000, 0, 0.09));
        Problem problem = strict.refusal(WavBytes.mono16(RATE_HZ, TONE));
        assertThat(problem.code()).isEqualTo(TOO_LONG);
        assertThat(problem.detail()).contains("0.1 s", "0.09 s");
    }

    @Test
    void theLimitsThemselvesAreAllowed() {
        Decoding exact = new Decoding(folder, new DecodeLimits(1_644, 0.1, 0.11));
        assertThat(exact.decode(WavBytes.mono16(RATE_HZ, TONE)).clip().length()).isEqualTo(800);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 399})
    void lessThanTheShortestTimeIsTooShort(int samples) {
        assertRefused(WavBytes.mono16(RATE_HZ, Signals.silence(samples)), TOO_SHORT, "0.05 s");
    }

    @Test
    void theMessageForJustTooShortDoesNotContradictItself() {
        byte[] wav = WavBytes.mono16(RATE_HZ * 6, Signals.silence(2_399));
        assertRefused(wav, TOO_SHORT, "2399 samples, 0.049979 s; at least 0.05 s");
    }

    @Test
    void tooManyChannelsOrTooHighARateAreNotAnsweredWithAnotherSampleFormat() {
        byte[] nine = WavBytes.ofRaw(RATE_HZ, 1, 16, 18, 9, new byte[9_000]).bytes();
        byte[] fast = WavBytes.ofRaw(500_000, 1, 16, 2, 1, new byte[99_000]).bytes();
        assertThat(new Decoding(folder).refusal(nine).detail())
                .contains("1 to 8 are read", "fewer channels")
                .doesNotContain("16-bit");
        assertThat(new Decoding(folder).refusal(fast).detail())
                .contains("500000 Hz, 1000 to 384000 are read", "48000 Hz")
                .doesNotContain("16-bit");
    }

    @Test
    void noSamplesAreTooShortHoweverLowTheLimit() {
        byte[] wav = WavBytes.of(RATE_HZ, Encoding.PCM_S16LE, new float[0])
                .chunkAfter("LIST", new byte[100])
                .bytes();
        Problem problem = new Decoding(folder, new DecodeLimits(1_000, 0, 1)).refusal(wav);
        assertThat(problem.code()).isEqualTo(TOO_SHORT);
        assertThat(problem.detail()).contains("0 samples");
    }

    @ParameterizedTest
    @CsvSource({"2, Microsoft ADPCM", "17, IMA ADPCM", "49, GSM 6.10", "85, MP3", "4660, 0x1234"})
    void codecsWithinWavThatAreNotReadAreNamed(int tag, String name) {
        assertRefused(withTag(tag), UNSUPPORTED_FORMAT, name, "byte 20");
    }

    @Test
    void anExtensibleFormatWithAForeignGuidIsRefused() {
        byte[] wav = WavBytes.of(RATE_HZ, Encoding.PCM_S16LE, TONE)
                .extensible(16)
                .guidTail(java.util.HexFormat.of().parseHex("000021071DD31186 44C8C1CA0000".replace(" ", "")))
                .bytes();
        assertRefused(wav, UNSUPPORTED_FORMAT, "sub-format", "01000000210");
    }

    @ParameterizedTest
    @CsvSource({
        "16, 3, 1, DECODE_FAILED, 3 bytes",
        "16, 0, 1, DECODE_FAILED, 0 bytes",
        "0, 2, 1, DECODE_FAILED, 0 bits",
        "16, 4, 1, DECODE_FAILED, 4 bytes",
        "16, 2, 0, DECODE_FAILED, 0 channels",
        "16, 18, 9, UNSUPPORTED_FORMAT, 9 channels",
        "64, 8, 1, UNSUPPORTED_FORMAT, 64 bits"
    })
    void aFormatChunkThatContradictsItselfIsRefused(
            int bits, int blockBytes, int channels, ProblemCode code, String words) {
        byte[] wav = WavBytes.ofRaw(RATE_HZ, 1, bits, blockBytes, channels, new byte[9_000])
                .bytes();
        assertRefused(wav, code, words);
    }

    @ParameterizedTest
    @CsvSource({"0, DECODE_FAILED", "999, UNSUPPORTED_FORMAT", "384001, UNSUPPORTED_FORMAT", "-1, UNSUPPORTED_FORMAT"})
    void ratesThatNoRecorderUsesAreRefused(int rateHz, ProblemCode code) {
        byte[] wav = WavBytes.ofRaw(rateHz, 1, 16, 2, 1, new byte[9_000]).bytes();
        assertRefused(wav, code, "Hz", "1000 to 384000");
    }

    @Test
    void dataBeforeFormatIsRefused() {
        byte[] wav = WavBytes.of(RATE_HZ, Encoding.PCM_S16LE, TONE)
                .chunkBefore("data", new byte[10])
                .bytes();
        assertRefused(wav, DECODE_FAILED, "byte 12", "before any fmt");
    }

    @Test
    void aFileWithoutChunksSaysWhatIsMissing() {
        assertRefused(Arrays.copyOf(WavBytes.mono16(RATE_HZ, TONE), 12), DECODE_FAILED, "neither a fmt nor a data");
        assertRefused(Arrays.copyOf(WavBytes.mono16(RATE_HZ, TONE), 36), DECODE_FAILED, "no data chunk");
    }

    @Test
    void aFormatChunkThatIsCutOffIsRefusedWithItsPlace() {
        assertRefused(
                Arrays.copyOf(WavBytes.mono16(RATE_HZ, TONE), 30), DECODE_FAILED, "byte 30", "fmt chunk", "byte 20");
        assertRefused(
                WavBytes.of(RATE_HZ, Encoding.PCM_S16LE, TONE).fmtBytes(12).bytes(), DECODE_FAILED, "12 bytes");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e11, -1e11})
    void samplesThatAreNoAudioAreRefusedWithTheirTime(double value) {
        float[] samples = TONE.clone();
        samples[400] = (float) value;
        assertRefused(WavBytes.of(RATE_HZ, Encoding.PCM_F32LE, samples).bytes(), DECODE_FAILED, "0.0500 s");
        assertRefused(WavBytes.of(RATE_HZ, Encoding.PCM_F64LE, samples).bytes(), DECODE_FAILED, "0.0500 s");
    }

    @Test
    void aMissingFileOrAFolderIsAnErrorOfTheEnvironment() {
        AudioDecoder decoder = new AudioDecoder(DecodeLimits.standard());
        assertThatThrownBy(() -> decoder.decode(folder.resolve("none.wav"))).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> decoder.decode(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not a regular file");
    }

    @Test
    void noMessageHoldsAPath() {
        Problem problem = new Decoding(folder).refusal("hello".getBytes(StandardCharsets.US_ASCII));
        assertThat(problem.detail()).doesNotContain("recording.mp3").doesNotContain(folder.toString());
    }
}
