package org.jointsound.audio;

import java.nio.ByteBuffer;
import java.util.Locale;

/**
 * How one sample is written in a WAV file. Integers are left-justified in their container, as the format asks, so a
 * 20-bit sample in 24 bits needs no treatment of its own.
 */
enum SampleFormat {
    PCM_U8(1),
    PCM_S16LE(2),
    PCM_S24LE(3),
    PCM_S32LE(4),
    PCM_F32LE(4),
    PCM_F64LE(8),
    PCM_ALAW(1),
    PCM_MULAW(1);

    private final int bytes;

    SampleFormat(int bytes) {
        this.bytes = bytes;
    }

    int bytes() {
        return bytes;
    }

    /** The codec's name in ffmpeg. */
    String codec() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The sample at this index of a little-endian buffer; full scale is 1.0. Float formats may hold anything. */
    float read(ByteBuffer littleEndian, int at) {
        return switch (this) {
            case PCM_U8 -> ((littleEndian.get(at) & 0xff) - 128) * 0x1p-7f;
            case PCM_S16LE -> littleEndian.getShort(at) * 0x1p-15f;
            case PCM_S24LE -> ((littleEndian.get(at + 2) << 16) | (littleEndian.getShort(at) & 0xffff)) * 0x1p-23f;
            case PCM_S32LE -> littleEndian.getInt(at) * 0x1p-31f;
            case PCM_F32LE -> littleEndian.getFloat(at);
            case PCM_F64LE -> (float) littleEndian.getDouble(at);
            case PCM_ALAW -> G711.aLaw(littleEndian.get(at));
            case PCM_MULAW -> G711.muLaw(littleEndian.get(at));
        };
    }
}
