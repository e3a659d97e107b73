package org.jointsound.corpus.synthesis;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jointsound.corpus.path.StoredClip;

/** RIFF WAVE, mono, PCM of 8 or 16 bits. */
final class WavFile {
    private static final int HEADER_BYTES = 44;

    private WavFile() {}

    /** The bytes of a file that holds this clip; samples beyond full scale are cut. */
    static byte[] encode(StoredClip clip) {
        float[] samples = clip.samples();
        int bytesPerSample = clip.bits() / 8;
        int dataBytes = samples.length * bytesPerSample;
        // Chunks begin at even places, so an odd one is filled up with a byte that its size does not count.
        int padding = dataBytes % 2;
        ByteBuffer out = ByteBuffer.allocate(HEADER_BYTES + dataBytes + padding).order(ByteOrder.LITTLE_ENDIAN);
        out.put(ascii("RIFF")).putInt(HEADER_BYTES - 8 + dataBytes + padding).put(ascii("WAVE"));
        out.put(ascii("fmt ")).putInt(16).putShort((short) 1).putShort((short) 1);
        out.putInt(clip.rateHz()).putInt(clip.rateHz() * bytesPerSample);
        out.putShort((short) bytesPerSample).putShort((short) clip.bits());
        out.put(ascii("data")).putInt(dataBytes);
        for (float sample : samples) {
            float limited = Math.max(-1, Math.min(1, sample));
            if (clip.bits() == 8) {
                out.put((byte) (128 + Math.round(limited * Byte.MAX_VALUE)));
            } else {
                out.putShort((short) Math.round(limited * Short.MAX_VALUE));
            }
        }
        return out.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
