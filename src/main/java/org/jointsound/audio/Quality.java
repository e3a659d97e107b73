package org.jointsound.audio;

/**
 * What the recording itself is worth, whatever it holds.
 *
 * @param noiseFloorDbfs level that the recording falls to between sounds, in dB relative to a full-scale square wave;
 *     {@link #SILENCE_DBFS} for digital silence
 * @param clippedFraction share of samples that lie in flat tops at the recording's limit, in [0, 1]
 * @param bandwidthHz highest frequency that carries signal, at most half the sample rate
 */
public record Quality(double noiseFloorDbfs, double clippedFraction, int bandwidthHz) {

    /** What silence is reported as; a 24-bit recording cannot be quieter. */
    public static final double SILENCE_DBFS = -150;
}
