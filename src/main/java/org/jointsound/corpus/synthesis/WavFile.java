package org.jointsound.corpus.synthesis;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jointsound.audio.Clip;

/** RIFF WAVE, mono, 16-bit PCM. */
final class WavFile {
    private static final int HEADER_BYTES = 44;
    private static final int BYTES_PER_SAMPLE = 2;

    private WavFile() {}

    /** The bytes of a file that holds this clip; samples beyond full scale are cut. */
    static byte[] encode(Clip clip) {
        float[] samples = clip.samples();
        int dataBytes = samples.length * BYTES_PER_SAMPLE;
        ByteBuffer out = ByteBuffer.allocate(HEADER_BYTES + dataBytes).order(ByteOrder.LITTLE_ENDIAN);
        out.put(ascii("RIFF")).putInt(HEADER_BYTES - 8 + dataBytes).put(ascii("WAVE"));
        out.put(ascii("fmt ")).putInt(16).putShort((short) 1).putShort((short) 1);
        out.putInt(clip.rateHz()).putInt(clip.rateHz() * BYTES_PER_SAMPLE);
        out.putShort((short) BYTES_PER_SAMPLE).putShort((short) 16);
        out.put(ascii("data")).putInt(dataBytes);
        for (float sample : samples) {
            out.putShort((short) Math.round(Math.max(-1, Math.min(1, sample)) * Short.MAX_VALUE));
        }
        return out.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
