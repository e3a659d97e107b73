package org.jointsound.corpus.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.jointsound.audio.AudioDecoder;
import org.jointsound.audio.Clip;
import org.jointsound.audio.DecodeLimits;
import org.jointsound.corpus.path.StoredClip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WavFileTest {
    @TempDir
    Path folder;

    /** An odd number of samples, so that a file of 8 bits has to be filled up. */
    private static final Clip CLIP = Clip.of(new float[] {0, 1, -1, 0.5f, -0.25f}, 8_000);

    @Test
    void eightBitsAreUnsignedAboutTheMiddle() throws Exception {
        byte[] file = WavFile.encode(new StoredClip(CLIP, 8, "pcm_u8"));
        assertThat(file).hasSize(44 + 5 + 1);
        try (AudioInputStream audio = AudioSystem.getAudioInputStream(new ByteArrayInputStream(file))) {
            assertThat(audio.getFormat().getEncoding()).isEqualTo(AudioFormat.Encoding.PCM_UNSIGNED);
            assertThat(audio.getFormat().getSampleSizeInBits()).isEqualTo(8);
            assertThat(audio.getFormat().getSampleRate()).isEqualTo(8_000);
            assertThat(audio.readNBytes(5)).containsExactly(128, 255, 1, 192, 96);
        }
    }

    @Test
    void theDecoderReadsBothKindsBack() throws Exception {
        for (int bits : new int[] {8, 16}) {
            Path file = Files.write(folder.resolve(bits + ".wav"), WavFile.encode(new StoredClip(CLIP, bits, "")));
            float[] read = new AudioDecoder(new DecodeLimits(1_000, 1e-4, 1))
                    .decode(file)
                    .clip()
                    .samples();
            assertThat(read).hasSize(5);
            for (int i = 0; i < 5; i++) {
                // A half step of rounding, and full scale counts as one step less.
                assertThat(read[i]).isCloseTo(CLIP.samples()[i], within(1.6f / (1 << (bits - 1))));
            }
        }
    }
}
