package org.jointsound.audio;

/**
 * What a recording was before it was decoded.
 *
 * @param container {@code wav} or {@code rf64}
 * @param codec sample format in ffmpeg's terms, for instance {@code pcm_s16le}
 * @param sampleRateHz rate of the file
 * @param channels channels of the file; more than one were averaged
 */
public record SourceFormat(String container, String codec, int sampleRateHz, int channels) {}
