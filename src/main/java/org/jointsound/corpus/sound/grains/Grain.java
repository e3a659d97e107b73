package org.jointsound.corpus.sound.grains;

import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Track;

/**
 * A piece of noise under an envelope.
 *
 * @param noise from which the piece is cut
 * @param envelope how it swells and fades
 */
record Grain(NoiseLoop noise, GrainEnvelope envelope) {
    /**
     * Which piece.
     *
     * @param start place in the loop
     * @param speed at which the loop runs; above 1 all is higher
     */
    record Piece(double start, double speed) {
        static Piece drawn(NoiseLoop noise, double speedDeviation, Draw draw) {
            return new Piece(draw.uniform(0, noise.length()), draw.logNormal(1, 1 + speedDeviation));
        }

        /** Nearly the same piece: a neighbouring one at a slightly other speed. */
        Piece near(double speedDeviation, Draw draw) {
            return new Piece(start + draw.normal(0, 2), speed * draw.logNormal(1, 1 + speedDeviation));
        }
    }

    /** Sounds another piece each time. */
    double addTo(Track track, double atSeconds, double amplitude, Draw draw) {
        return addTo(track, atSeconds, amplitude, Piece.drawn(noise, 0.03, draw));
    }

    /**
     * Sounds it.
     *
     * @param amplitude its largest sample
     * @return when it is 26 dB down for good, in seconds from the start of the track
     */
    double addTo(Track track, double atSeconds, double amplitude, Piece piece) {
        double largest = 0;
        for (int i = 0; i < envelope.length(); i++) {
            largest = Math.max(largest, Math.abs(value(piece, i)));
        }
        int first = (int) Math.ceil(atSeconds * Track.RATE_HZ);
        int last = 0;
        for (int i = 0; i < envelope.length() && largest > 0; i++) {
            double value = value(piece, i) / largest;
            track.add(first + i, amplitude * value);
            last = Math.abs(value) > GrainEnvelope.HEARD ? i : last;
        }
        return (first + last + 1.0) / Track.RATE_HZ;
    }

    private double value(Piece piece, int sample) {
        return envelope.level(sample) * noise.at(piece.start + piece.speed * sample);
    }
}
