package org.jointsound.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import org.jointsound.testing.Signals;
import org.jointsound.testing.WavBytes;
import org.jointsound.testing.WavBytes.Encoding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WavReaderTest {
    private static final int RATE_HZ = 8_000;
    private static final float[] TONE = Signals.tone(440, 0.5, RATE_HZ, 801);
    private static final float STEP = 0x1p-15f;

    @TempDir
    Path folder;

    private Decoding decoding;

    @BeforeEach
    void startAfresh() {
        decoding = new Decoding(folder);
    }

    private static WavBytes tone16() {
        return WavBytes.of(RATE_HZ, Encoding.PCM_S16LE, TONE);
    }

    private void assertIsTheTone(Decoded decoded) {
        assertThat(decoded.clip().rateHz()).isEqualTo(RATE_HZ);
        assertClose(decoded.clip().samples(), TONE, STEP);
    }

    private static void assertClose(float[] actual, float[] expected, double tolerance) {
        assertThat(actual).hasSameSizeAs(expected);
        double worst = 0;
        for (int i = 0; i < actual.length; i++) {
            worst = Math.max(worst, Math.abs(actual[i] - expected[i]));
        }
        assertThat(worst).isLessThanOrEqualTo(tolerance);
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 16, 18, 28, 40, 64})
    void everyLengthOfTheFormatChunkReadsTheSame(int fmtBytes) {
        assertIsTheTone(decoding.decode(tone16().fmtBytes(fmtBytes).bytes()));
    }

    @Test
    void theExtensibleFormReadsAsThePlainOne() {
        assertIsTheTone(decoding.decode(tone16().extensible(16).bytes()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RF64", "BW64"})
    void theSixtyFourBitFormsTakeTheirLengthFromDs64(String form) {
        Decoded decoded = decoding.decode(
                tone16().form64(form).chunkAfter("LIST", new byte[40]).bytes());
        assertIsTheTone(decoded);
        assertThat(decoded.format().container()).isEqualTo("rf64");
        assertThat(decoded.warnings()).isEmpty();
    }

    @Test
    void unknownChunksOfOddLengthOnBothSidesAreSkipped() {
        Decoded decoded = decoding.decode(tone16().chunkBefore("bext", new byte[603])
                .chunkAfter("id3 ", new byte[7])
                .bytes());
        assertIsTheTone(decoded);
        assertThat(decoded.warnings()).isEmpty();
    }

    @Test
    void aForgottenPadByteIsNotMissed() {
        assertIsTheTone(decoding.decode(
                tone16().withoutPads().chunkBefore("note", new byte[5]).bytes()));
    }

    @Test
    void aChunkThatFillsManyBuffersIsSkipped() {
        assertIsTheTone(
                decoding.decode(tone16().chunkBefore("JUNK", new byte[200_001]).bytes()));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 0xffff_ffffL})
    void aStreamThatNeverLearntItsLengthIsReadToTheEnd(long claimed) {
        Decoded decoded = decoding.decode(tone16().dataLength(claimed).bytes());
        assertIsTheTone(decoded);
        assertThat(decoded.warnings())
                .singleElement()
                .asString()
                .contains("does not say")
                .contains("1602");
    }

    @Test
    void aLengthBeyondTheEndOfTheFileGivesWhatIsThereAndSaysSo() {
        Decoded decoded = decoding.decode(tone16().dataLength(1_000_000).bytes());
        assertIsTheTone(decoded);
        assertThat(decoded.warnings()).singleElement().asString().contains("1000000", "1602");
    }

    @Test
    void anAbsurdSixtyFourBitLengthTakesNoMemory() {
        Decoded decoded = decoding.decode(
                tone16().form64("RF64").dataLength(Long.MAX_VALUE).bytes());
        assertIsTheTone(decoded);
        assertThat(decoded.warnings()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 4, 0xffff_ffffL})
    void aWrongLengthInTheRiffHeaderDoesNotMatter(long claimed) {
        Decoded decoded = decoding.decode(tone16().riffLength(claimed).bytes());
        assertIsTheTone(decoded);
        assertThat(decoded.warnings()).isEmpty();
    }

    @Test
    void aPartOfASampleAtTheEndIsLeftOutAndSaid() {
        byte[] whole = tone16().bytes();
        Decoded decoded = decoding.decode(Arrays.copyOf(whole, whole.length - 3));
        assertThat(decoded.clip().length()).isEqualTo(TONE.length - 2);
        assertThat(decoded.warnings()).hasSize(2).last().asString().contains("last 1 bytes");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8})
    void channelsAreAveragedAndTheReaderIsTold(int channels) {
        float[][] all = new float[channels][];
        for (int c = 0; c < channels; c++) {
            all[c] = Signals.scaled(TONE, c == 0 ? 1 : 0.25);
        }
        Decoded decoded =
                decoding.decode(WavBytes.of(RATE_HZ, Encoding.PCM_F32LE, all).bytes());
        double gain = (1 + 0.25 * (channels - 1)) / channels;
        assertClose(decoded.clip().samples(), Signals.scaled(TONE, gain), 1e-6);
        assertThat(decoded.warnings()).containsExactly(channels + " channels were averaged.");
        assertThat(decoded.format().channels()).isEqualTo(channels);
    }

    @Test
    void ofOppositeChannelsTheLouderIsTaken() {
        byte[] wav = WavBytes.of(RATE_HZ, Encoding.PCM_F64LE, Signals.scaled(TONE, -0.8), TONE)
                .bytes();
        Decoded decoded = decoding.decode(wav);
        assertIsTheTone(decoded);
        assertThat(decoded.warnings()).containsExactly("Averaged, the 2 channels cancel out; channel 2 was used.");
        assertThat(decoded.format().channels()).isEqualTo(2);
    }

    @Test
    void offsetsDoNotHideThatChannelsCancel() {
        float[] raised = Signals.scaled(TONE, -0.5);
        for (int i = 0; i < raised.length; i++) {
            raised[i] += 0.5f;
        }
        byte[] wav = WavBytes.of(RATE_HZ, Encoding.PCM_F32LE, Signals.scaled(TONE, 0.6), raised)
                .bytes();
        assertThat(decoding.decode(wav).warnings()).singleElement().asString().contains("channel 1 was used");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 8})
    void channelsThatHaveNothingInCommonAreAveraged(int channels) {
        float[][] all = new float[channels][];
        for (int c = 0; c < channels; c++) {
            all[c] = Signals.whiteNoise(0.1, 8_000, c + 1);
        }
        byte[] wav = WavBytes.of(RATE_HZ, Encoding.PCM_F32LE, all).bytes();
        // The power of the average is 1 / channels of each one's: 9 dB down for eight, which is not lost yet.
        assertThat(decoding.decode(wav).warnings()).containsExactly(channels + " channels were averaged.");
    }

    @Test
    void floatSamplesMayExceedFullScaleAndTheReaderIsTold() {
        byte[] wav = WavBytes.of(RATE_HZ, Encoding.PCM_F32LE, Signals.scaled(TONE, 5))
                .bytes();
        Decoded decoded = decoding.decode(wav);
        assertThat(decoded.clip().peak()).isCloseTo(2.5f, within(0.01f));
        assertThat(decoded.warnings()).singleElement().asString().contains("2.50 times full scale");
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 2_000, 11_025, 44_099, 384_000})
    void ratesFromOneToThreeHundredAndEightyFourKilohertzAreRead(int rateHz) {
        Decoded decoded = decoding.decode(WavBytes.mono16(rateHz, Signals.silence(rateHz / 10)));
        assertThat(decoded.clip().rateHz()).isEqualTo(rateHz);
        assertThat(decoded.clip().length()).isEqualTo(rateHz / 10);
    }

    @Test
    void theDigestIsThatOfTheWholeFileChunksBehindTheAudioIncluded() throws Exception {
        byte[] wav = tone16().chunkAfter("LIST", new byte[150_000]).bytes();
        byte[] expected = java.security.MessageDigest.getInstance("SHA-256").digest(wav);
        assertThat(decoding.decode(wav).sha256())
                .isEqualTo(java.util.HexFormat.of().formatHex(expected));
    }

    @Test
    void longRecordingsAreReadAcrossBuffersWithoutASeam() {
        float[] noise = Signals.whiteNoise(0.1, 300_000, 7);
        byte[] wav = WavBytes.of(48_000, Encoding.PCM_S24LE, noise, noise).bytes();
        assertClose(decoding.decode(wav).clip().samples(), noise, 0x1p-23);
    }
}
