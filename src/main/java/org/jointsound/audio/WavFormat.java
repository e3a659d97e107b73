package org.jointsound.audio;

import static org.jointsound.problem.ProblemCode.DECODE_FAILED;
import static org.jointsound.problem.ProblemCode.UNSUPPORTED_FORMAT;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;

/**
 * What a WAV file's {@code fmt } chunk says: WAVEFORMAT (14 bytes), PCMWAVEFORMAT (16), WAVEFORMATEX (18) or
 * WAVEFORMATEXTENSIBLE (40), as in Microsoft's mmreg.h.
 *
 * @param sample how one sample is written
 * @param channels 1 to {@link DecodeLimits#MAX_CHANNELS}
 * @param rateHz within {@link DecodeLimits#MIN_RATE_HZ} and {@link DecodeLimits#MAX_RATE_HZ}
 */
record WavFormat(SampleFormat sample, int channels, int rateHz) {

    /** Bytes of the chunk that are looked at; what lies behind belongs to codecs that are not read. */
    static final int MAX_BYTES = 40;

    private static final int MIN_BYTES = 14;
    private static final int EXTENSIBLE = 0xfffe;
    private static final int EXTENSIBLE_BYTES = 40;
    private static final int SUB_FORMAT_AT = 24;

    /** Behind its first two bytes (the format tag) every audio sub-format has this GUID: KSDATAFORMAT_SUBTYPE. */
    private static final byte[] GUID_TAIL = HexFormat.of().parseHex("000000001000800000aa00389b71");

    /** One sample in all its channels. */
    int frameBytes() {
        return sample.bytes() * channels;
    }

    /**
     * Reads and checks the chunk's body.
     *
     * @param body the chunk without its header, cut at {@link #MAX_BYTES}
     * @param place where the body stands, as messages begin
     * @throws InputException {@code decode-failed} if it contradicts itself, {@code unsupported-format} if it names
     *     something that is not read
     */
    static WavFormat parse(byte[] body, String place) {
        if (body.length < MIN_BYTES) {
            throw refuse(
                    DECODE_FAILED, place, "it has %d bytes, at least %d are needed".formatted(body.length, MIN_BYTES));
        }
        ByteBuffer fmt = ByteBuffer.wrap(body).order(ByteOrder.LITTLE_ENDIAN);
        int channels = channels(fmt, place);
        int rateHz = rateHz(fmt, place);
        int blockBytes = Short.toUnsignedInt(fmt.getShort(12));
        int tag = tag(fmt, place);
        // The oldest form has no field for bits; its block size says the same.
        int bits = body.length >= 16 ? Short.toUnsignedInt(fmt.getShort(14)) : blockBytes * 8 / channels;
        WavFormat format = new WavFormat(sample(tag, bits, blockBytes / channels, place), channels, rateHz);
        if (bits == 0 || bits > format.sample.bytes() * 8 || blockBytes != format.frameBytes()) {
            throw refuse(
                    DECODE_FAILED,
                    place,
                    "%d channels of %d bits do not make blocks of %d bytes".formatted(channels, bits, blockBytes));
        }
        return format;
    }

    private static int channels(ByteBuffer fmt, String place) {
        int channels = Short.toUnsignedInt(fmt.getShort(2));
        if (channels < 1 || channels > DecodeLimits.MAX_CHANNELS) {
            throw refuse(
                    channels == 0 ? DECODE_FAILED : UNSUPPORTED_FORMAT,
                    place,
                    "it has %d channels, 1 to %d are read".formatted(channels, DecodeLimits.MAX_CHANNELS),
                    "Export it with fewer channels, at best one.");
        }
        return channels;
    }

    private static int rateHz(ByteBuffer fmt, String place) {
        long rateHz = Integer.toUnsignedLong(fmt.getInt(4));
        if (rateHz < DecodeLimits.MIN_RATE_HZ || rateHz > DecodeLimits.MAX_RATE_HZ) {
            throw refuse(
                    rateHz == 0 ? DECODE_FAILED : UNSUPPORTED_FORMAT,
                    place,
                    "its sample rate is %d Hz, %d to %d are read"
                            .formatted(rateHz, DecodeLimits.MIN_RATE_HZ, DecodeLimits.MAX_RATE_HZ),
                    "Export it at 44100 or 48000 Hz.");
        }
        return (int) rateHz;
    }

    private static int tag(ByteBuffer fmt, String place) {
        int tag = Short.toUnsignedInt(fmt.getShort(0));
        if (tag != EXTENSIBLE) {
            return tag;
        }
        if (fmt.capacity() < EXTENSIBLE_BYTES) {
            throw refuse(
                    DECODE_FAILED,
                    place,
                    "the extensible form has %d bytes, %d are needed".formatted(fmt.capacity(), EXTENSIBLE_BYTES));
        }
        byte[] guid = new byte[EXTENSIBLE_BYTES - SUB_FORMAT_AT];
        fmt.get(SUB_FORMAT_AT, guid);
        if (!Arrays.equals(guid, 2, guid.length, GUID_TAIL, 0, GUID_TAIL.length)) {
            String found = HexFormat.of().formatHex(guid);
            throw refuse(UNSUPPORTED_FORMAT, place, "its sub-format %s is not an audio format tag".formatted(found));
        }
        return Short.toUnsignedInt(fmt.getShort(SUB_FORMAT_AT));
    }

    private static SampleFormat sample(int tag, int bits, int containerBytes, String place) {
        return switch (tag) {
            case 1 -> integer(bits, containerBytes, place);
            case 3 -> bits == 64 ? SampleFormat.PCM_F64LE : SampleFormat.PCM_F32LE;
            case 6 -> SampleFormat.PCM_ALAW;
            case 7 -> SampleFormat.PCM_MULAW;
            default -> throw refuse(UNSUPPORTED_FORMAT, place, "%s cannot be read here".formatted(codecName(tag)));
        };
    }

    private static SampleFormat integer(int bits, int containerBytes, String place) {
        boolean padded = bits > 16 && bits <= 24 && containerBytes == 4;
        return switch (padded ? 4 : (bits + 7) / 8) {
            case 0, 1 -> SampleFormat.PCM_U8;
            case 2 -> SampleFormat.PCM_S16LE;
            case 3 -> SampleFormat.PCM_S24LE;
            case 4 -> SampleFormat.PCM_S32LE;
            default ->
                throw refuse(
                        UNSUPPORTED_FORMAT, place, "integer samples have %d bits, up to 32 are read".formatted(bits));
        };
    }

    /** Names from the registry in RFC 2361 (1998) and mmreg.h. */
    private static String codecName(int tag) {
        return switch (tag) {
            case 0x0002 -> "Microsoft ADPCM";
            case 0x0011 -> "IMA ADPCM";
            case 0x0014, 0x0040, 0x0045, 0x0064 -> "ITU-T ADPCM (G.721, G.723 or G.726)";
            case 0x0031 -> "GSM 6.10";
            case 0x0050 -> "MPEG audio";
            case 0x0055 -> "MP3 within WAV";
            case 0x00ff -> "AAC within WAV";
            case 0x0160, 0x0161, 0x0162 -> "Windows Media audio";
            case 0x2000 -> "AC-3";
            case 0xf1ac -> "FLAC within WAV";
            default -> String.format(Locale.ROOT, "format tag 0x%04x", tag);
        };
    }

    private static InputException refuse(ProblemCode code, String place, String what) {
        return refuse(
                code,
                place,
                what,
                code == UNSUPPORTED_FORMAT ? "Export as 16-bit PCM WAV." : "Export the recording again.");
    }

    private static InputException refuse(ProblemCode code, String place, String what, String todo) {
        return new InputException(code, "%s: %s. %s".formatted(place, what, todo));
    }
}
