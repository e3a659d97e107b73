package org.jointsound.audio;

/**
 * What the recording itself is worth, whatever it holds.
 *
 * @param noiseFloorDbfs level that the recording falls to between sounds, in dB relative to a full-scale square wave;
 *     {@link #SILENCE_DBFS} for digital silence
 * @param clippedFraction share of samples that lie in flat tops at the recording's limit, in [0, 1]. Of a short sound in
 *     a long recording it stays small; the decoder's warnings judge the loudest parts alone. Looked for in the average
 *     of the channels, in which the tops of a channel that was clipped alone are no longer flat and not found.
 * @param bandwidthHz frequency at which the recording was cut off by a lower sample rate, a codec or an anti-aliasing
 *     filter, at most half the sample rate. The gentle roll-off of a sensor (a stethoscope's, a skin microphone's) is
 *     no cut: noise above it counts as carried.
 */
public record Quality(double noiseFloorDbfs, double clippedFraction, int bandwidthHz) {

    /** What silence is reported as; a 24-bit recording cannot be quieter. */
    public static final double SILENCE_DBFS = -150;
}
