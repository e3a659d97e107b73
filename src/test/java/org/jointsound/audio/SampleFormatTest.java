package org.jointsound.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.SplittableRandom;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.jointsound.testing.Signals;
import org.jointsound.testing.WavBytes;
import org.jointsound.testing.WavBytes.Encoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SampleFormatTest {
    private static final int RATE_HZ = 8_000;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"6, ALAW, pcm_alaw", "7, ULAW, pcm_mulaw"})
    void everyCompandedCodeHasTheValueThatTheJdkGivesIt(int tag, String encoding, String codec) throws IOException {
        byte[] codes = new byte[1_024];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (byte) i;
        }
        Decoded decoded = new Decoding(folder)
                .decode(WavBytes.ofRaw(RATE_HZ, tag, 8, 1, 1, codes).bytes());

        short[] expected = jdkConversion(codes, new AudioFormat.Encoding(encoding), 8);
        assertThat(decoded.format().codec()).isEqualTo(codec);
        for (int i = 0; i < codes.length; i++) {
            assertThat(decoded.clip().samples()[i] * 32_768).isEqualTo(expected[i]);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "8, PCM_UNSIGNED, pcm_u8",
        "16, PCM_SIGNED, pcm_s16le",
        "24, PCM_SIGNED, pcm_s24le",
        "32, PCM_SIGNED, pcm_s32le"
    })
    void integerSamplesAgreeWithTheJdkToSixteenBits(int bits, String encoding, String codec) throws IOException {
        byte[] data = new byte[bits / 8 * 1_000];
        new SplittableRandom(bits).nextBytes(data);
        Decoded decoded = new Decoding(folder)
                .decode(WavBytes.ofRaw(RATE_HZ, 1, bits, bits / 8, 1, data).bytes());

        short[] expected = jdkConversion(data, new AudioFormat.Encoding(encoding), bits);
        // The JDK goes by way of floats with its own idea of full scale, 2^(n-1) - 1; 8 bits it centres on 127.
        double tolerance = bits == 8 ? 1.01 / 127 : 2.01 / 32_768;
        assertThat(decoded.format().codec()).isEqualTo(codec);
        for (int i = 0; i < expected.length; i++) {
            assertThat(decoded.clip().samples()[i]).isCloseTo(expected[i] / 32_768f, within((float) tolerance));
        }
    }

    @Test
    void theExtremesOfEightBitsAreMinusOneZeroAndJustBelowOne() {
        byte[] data = new byte[600];
        data[0] = 0;
        data[1] = (byte) 128;
        data[2] = (byte) 255;
        float[] samples = new Decoding(folder)
                .decode(WavBytes.ofRaw(RATE_HZ, 1, 8, 1, 1, data).bytes())
                .clip()
                .samples();
        assertThat(samples).startsWith(-1f, 0f, 127 / 128f);
    }

    @ParameterizedTest
    @EnumSource(Encoding.class)
    void aToneComesBackWithinTheStepOfItsFormat(Encoding encoding) {
        float[] tone = Signals.tone(440, 0.9, RATE_HZ, RATE_HZ);
        Decoded decoded =
                new Decoding(folder).decode(WavBytes.of(RATE_HZ, encoding, tone).bytes());
        float step = encoding == Encoding.PCM_U8 ? 0x1p-7f : encoding == Encoding.PCM_S16LE ? 0x1p-15f : 0x1p-23f;
        assertThat(decoded.clip().samples()).containsExactly(tone, within(step));
        assertThat(decoded.format())
                .isEqualTo(new SourceFormat(
                        "wav", encoding.name().toLowerCase(java.util.Locale.ROOT), RATE_HZ, 1, "jointsound"));
        assertThat(decoded.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"12, 16", "20, 24", "24, 32"})
    void fewerValidBitsAreLeftJustifiedInTheirContainer(int bits, int containerBits) {
        // One half of full scale, as the format asks for it: the valid bits at the top.
        ByteBuffer data = ByteBuffer.allocate(containerBits / 8 * 600).order(ByteOrder.LITTLE_ENDIAN);
        while (data.hasRemaining()) {
            int half = 1 << (containerBits - 2);
            for (int octet = 0; octet < containerBits / 8; octet++) {
                data.put((byte) (half >> (8 * octet)));
            }
        }
        byte[] bytes = new byte[data.capacity()];
        data.get(0, bytes);
        byte[] plain =
                WavBytes.ofRaw(RATE_HZ, 1, bits, containerBits / 8, 1, bytes).bytes();
        byte[] extensible = WavBytes.ofRaw(RATE_HZ, 1, containerBits, containerBits / 8, 1, bytes)
                .extensible(bits)
                .bytes();
        assertThat(new Decoding(folder).decode(plain).clip().samples())
                .hasSize(600)
                .containsOnly(0.5f);
        assertThat(new Decoding(folder).decode(extensible).clip().samples())
                .hasSize(600)
                .containsOnly(0.5f);
    }

    private static short[] jdkConversion(byte[] data, AudioFormat.Encoding encoding, int bits) throws IOException {
        AudioFormat from = new AudioFormat(encoding, RATE_HZ, bits, 1, bits / 8, RATE_HZ, false);
        AudioFormat to = new AudioFormat(AudioFormat.Encoding.PCM_SIGNED, RATE_HZ, 16, 1, 2, RATE_HZ, false);
        int frames = data.length / (bits / 8);
        try (AudioInputStream in = AudioSystem.getAudioInputStream(
                to, new AudioInputStream(new ByteArrayInputStream(data), from, frames))) {
            short[] out = new short[frames];
            ByteBuffer.wrap(in.readAllBytes())
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asShortBuffer()
                    .get(out);
            return out;
        }
    }
}
