package org.jointsound.audio;

/**
 * What a recording was before it was decoded.
 *
 * @param container for instance {@code wav}, {@code m4a}, {@code webm}
 * @param codec in ffmpeg's terms, for instance {@code pcm_s16le}, {@code aac}
 * @param sampleRateHz rate at which it was decoded; nearly always that of the file (Opus always gives 48,000)
 * @param channels channels of the file; more than one were averaged
 * @param decoder what decoded it: {@link #OWN_DECODER}, or a program with its version
 */
public record SourceFormat(String container, String codec, int sampleRateHz, int channels, String decoder) {
    /** The reader of WAV in this program. */
    public static final String OWN_DECODER = "jointsound";
}
