package org.jointsound.testing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Builds WAV files in memory, whole or faulty in a chosen way. Everything not set is as a well-kept writer does it. */
public final class WavBytes {

    /** Sample formats; the names are ffmpeg's in capitals. */
    public enum Encoding {
        PCM_U8(1, 1),
        PCM_S16LE(1, 2),
        PCM_S24LE(1, 3),
        PCM_S32LE(1, 4),
        PCM_F32LE(3, 4),
        PCM_F64LE(3, 8);

        final int tag;
        final int bytes;

        Encoding(int tag, int bytes) {
            this.tag = tag;
            this.bytes = bytes;
        }
    }

    private static final String GUID_TAIL = "000000001000800000aa00389b71";

    private final int rateHz;
    private int channels = 1;
    private int tag = 1;
    private int bits = 16;
    private int blockBytes = 2;
    private int fmtBytes = 16;
    private boolean extensible;
    private int validBits;
    private byte[] guidTail = HexFormat.of().parseHex(GUID_TAIL);
    private String form = "RIFF";
    private long dataLength = -1;
    private long riffLength = -1;
    private boolean pad = true;
    private byte[] data = new byte[0];
    private final ByteArrayOutputStream before = new ByteArrayOutputStream();
    private final ByteArrayOutputStream after = new ByteArrayOutputStream();

    private WavBytes(int rateHz) {
        this.rateHz = rateHz;
    }

    /** A file of one or more channels of equal length; integer formats round and clip. */
    public static WavBytes of(int rateHz, Encoding encoding, float[]... channels) {
        WavBytes wav = new WavBytes(rateHz);
        wav.format(encoding.tag, encoding.bytes * 8, encoding.bytes * channels.length, channels.length);
        wav.data = interleave(encoding, channels);
        return wav;
    }

    /** A file of bytes that are already encoded. */
    public static WavBytes ofRaw(int rateHz, int tag, int bits, int blockBytes, int channels, byte[] data) {
        WavBytes wav = new WavBytes(rateHz);
        wav.format(tag, bits, blockBytes, channels);
        wav.data = data.clone();
        return wav;
    }

    /** The most usual kind: 16 bits, one channel. */
    public static byte[] mono16(int rateHz, float[] samples) {
        return of(rateHz, Encoding.PCM_S16LE, samples).bytes();
    }

    private void format(int newTag, int newBits, int newBlockBytes, int newChannels) {
        tag = newTag;
        bits = newBits;
        blockBytes = newBlockBytes;
        channels = newChannels;
        validBits = newBits;
    }

    /** Length of the fmt chunk: 14, 16 or 18; 40 comes with {@link #extensible}. */
    public WavBytes fmtBytes(int count) {
        fmtBytes = count;
        return this;
    }

    /** WAVE_FORMAT_EXTENSIBLE with this many valid bits. */
    public WavBytes extensible(int newValidBits) {
        extensible = true;
        validBits = newValidBits;
        fmtBytes = 40;
        return this;
    }

    /** Another end of the sub-format's GUID. */
    public WavBytes guidTail(byte[] tail) {
        guidTail = tail.clone();
        return this;
    }

    /** RF64 or BW64 with a ds64 chunk. */
    public WavBytes form64(String newForm) {
        form = newForm;
        return this;
    }

    /** What the header says the data's length is; true by default. */
    public WavBytes dataLength(long claimed) {
        dataLength = claimed;
        return this;
    }

    /** What the header says the file's length is; true by default. */
    public WavBytes riffLength(long claimed) {
        riffLength = claimed;
        return this;
    }

    /** Leaves out the pad bytes behind odd chunks. */
    public WavBytes withoutPads() {
        pad = false;
        return this;
    }

    /** A chunk before fmt. */
    public WavBytes chunkBefore(String id, byte[] body) {
        chunk(before, id, body, body.length);
        return this;
    }

    /** A chunk behind data. */
    public WavBytes chunkAfter(String id, byte[] body) {
        chunk(after, id, body, body.length);
        return this;
    }

    /** The whole file. */
    public byte[] bytes() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(before.toByteArray());
        chunk(body, "fmt ", fmt(), fmtBytes);
        long claimed = dataLength >= 0 ? dataLength : data.length;
        chunk(body, "data", data, isPlain() ? claimed : 0xffff_ffffL);
        body.writeBytes(after.toByteArray());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(ascii(form));
        file.writeBytes(little(4)
                .putInt((int) (riffLength >= 0 ? riffLength : body.size() + 4L))
                .array());
        file.writeBytes(ascii("WAVE"));
        if (!isPlain()) {
            byte[] ds64 = little(28).putLong(body.size()).putLong(claimed).array();
            chunk(file, "ds64", ds64, ds64.length);
        }
        file.writeBytes(body.toByteArray());
        return file.toByteArray();
    }

    private boolean isPlain() {
        return "RIFF".equals(form);
    }

    private byte[] fmt() {
        ByteBuffer fmt = little(Math.max(40, fmtBytes));
        fmt.putShort((short) (extensible ? 0xfffe : tag)).putShort((short) channels);
        fmt.putInt(rateHz)
                .putInt(rateHz * blockBytes)
                .putShort((short) blockBytes)
                .putShort((short) bits);
        if (extensible) {
            fmt.putShort((short) 22)
                    .putShort((short) validBits)
                    .putInt(0)
                    .putShort((short) tag)
                    .put(guidTail);
        }
        byte[] out = new byte[fmtBytes];
        fmt.get(0, out);
        return out;
    }

    private void chunk(ByteArrayOutputStream out, String id, byte[] body, long claimed) {
        out.writeBytes(ascii(id));
        out.writeBytes(little(4).putInt((int) claimed).array());
        out.writeBytes(body);
        if (pad && body.length % 2 != 0) {
            out.write(0);
        }
    }

    private static byte[] interleave(Encoding encoding, float[][] channels) {
        byte[] bytes = new byte[channels[0].length * channels.length * encoding.bytes];
        ByteBuffer out = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < channels[0].length; i++) {
            for (float[] channel : channels) {
                put(out, encoding, channel[i]);
            }
        }
        return bytes;
    }

    private static void put(ByteBuffer out, Encoding encoding, float value) {
        switch (encoding) {
            case PCM_U8 -> out.put((byte) (integer(value, 8) + 128));
            case PCM_S16LE -> out.putShort((short) integer(value, 16));
            case PCM_S24LE -> {
                int sample = (int) integer(value, 24);
                out.putShort((short) sample).put((byte) (sample >> 16));
            }
            case PCM_S32LE -> out.putInt((int) integer(value, 32));
            case PCM_F32LE -> out.putFloat(value);
            case PCM_F64LE -> out.putDouble(value);
        }
    }

    private static long integer(float value, int bits) {
        double steps = Math.scalb(1.0, bits - 1);
        return (long) Math.max(-steps, Math.min(steps - 1, Math.rint(value * steps)));
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
