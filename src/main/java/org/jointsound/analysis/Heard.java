package org.jointsound.analysis;

import org.jointsound.audio.Clip;
import org.jointsound.audio.Decoded;
import org.jointsound.audio.Quality;

/**
 * A recording as the stages after decoding read it.
 *
 * @param decoded the recording at its own rate
 * @param clip the same at the rate of the features
 * @param quality what it is worth
 */
public record Heard(Decoded decoded, Clip clip, Quality quality) {

    /** The recording's largest sample in dB relative to full scale, a constant offset apart. */
    public double peakDbfs() {
        Clip own = decoded.clip().withoutMean();
        return own.peakDbfs(0, own.seconds());
    }
}
