package org.jointsound.corpus.everyday;

import org.jointsound.corpus.sound.Draw;

/**
 * Something that is struck.
 *
 * @param hz its lowest mode; each family adds higher ones
 * @param seconds in which about 90 % of the energy comes
 * @param contactSeconds how long what strikes touches it; the longer, the softer and duller
 * @param roughness share of the amplitude that is noise, in [0, 1]
 */
public record Strike(double hz, double seconds, double contactSeconds, double roughness) {
    /** One with each value drawn evenly in its logarithm. */
    static Strike drawn(Span hz, Span seconds, Span contactSeconds, double mostRoughness, Draw draw) {
        return new Strike(
                hz.drawn(draw), seconds.drawn(draw), contactSeconds.drawn(draw), draw.uniform(0, mostRoughness));
    }

    /** The same sort of thing, so many times as high, and a little longer or shorter. */
    Strike times(double pitch, Draw draw) {
        return new Strike(hz * pitch, seconds * draw.logNormal(1, 1.2), contactSeconds / pitch, roughness);
    }
}
