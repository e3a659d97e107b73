package org.jointsound.testing;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/** Small recordings as bytes of 16-bit mono WAV files. */
public final class Recordings {
    private static final int RATE_HZ = 44_100;

    private Recordings() {}

    /** One second of faint noise with one sharp, decaying 1.5 kHz pulse at 0.4 s. */
    public static byte[] pop() {
        SplittableRandom noise = new SplittableRandom(1);
        short[] samples = new short[RATE_HZ];
        for (int i = 0; i < samples.length; i++) {
            double since = (i - 0.4 * RATE_HZ) / RATE_HZ;
            double pulse = since < 0 ? 0 : 0.6 * Math.exp(-since / 0.004) * Math.sin(2 * Math.PI * 1_500 * since);
            samples[i] = (short) Math.round(32_767 * (pulse + 0.0005 * (noise.nextDouble() * 2 - 1)));
        }
        return wav(samples);
    }

    /** A fifth of a second of the same, pulse included. */
    public static byte[] shortPop() {
        byte[] whole = pop();
        short[] samples = new short[RATE_HZ / 5];
        ByteBuffer.wrap(whole, 44 + RATE_HZ / 3 * Short.BYTES, samples.length * Short.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer()
                .get(samples);
        return wav(samples);
    }

    /** Digital silence. */
    public static byte[] silence(double seconds) {
        return wav(new short[(int) Math.round(seconds * RATE_HZ)]);
    }

    private static byte[] wav(short[] samples) {
        int dataBytes = samples.length * Short.BYTES;
        ByteBuffer out = ByteBuffer.allocate(44 + dataBytes).order(ByteOrder.LITTLE_ENDIAN);
        out.put(ascii("RIFF")).putInt(36 + dataBytes).put(ascii("WAVEfmt "));
        out.putInt(16).putShort((short) 1).putShort((short) 1);
        out.putInt(RATE_HZ).putInt(RATE_HZ * Short.BYTES).putShort((short) 2).putShort((short) 16);
        out.put(ascii("data")).putInt(dataBytes);
        for (short sample : samples) {
            out.putShort(sample);
        }
        return out.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
