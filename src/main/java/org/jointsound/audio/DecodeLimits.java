package org.jointsound.audio;

/**
 * What a decoder accepts. Every limit is checked while reading, before memory is taken for what lies beyond it.
 *
 * @param maxBytes largest file
 * @param minSeconds shortest recording, else {@code too-short}
 * @param maxSeconds longest recording, else {@code too-long}
 */
public record DecodeLimits(long maxBytes, double minSeconds, double maxSeconds) {

    /** Rates that can be read, in Hz. */
    public static final int MIN_RATE_HZ = 1_000;

    public static final int MAX_RATE_HZ = 384_000;

    /** Channels that can be read. */
    public static final int MAX_CHANNELS = 8;

    /**
     * Samples per channel that are taken from a compressed file, which may hold any number of them: ten minutes at 96 kHz.
     * A WAV has as many as its bytes.
     */
    public static final int MAX_DECODED_FRAMES = 57_600_000;

    public DecodeLimits {
        if (maxBytes <= 0 || !(minSeconds >= 0) || !(maxSeconds > minSeconds)) {
            throw new IllegalArgumentException("limits must be positive and in order");
        }
    }

    /** 50 MB, 0.05 s to 10 minutes (report contract, version 1). */
    public static DecodeLimits standard() {
        return new DecodeLimits(50_000_000L, 0.05, 600);
    }
}
