package org.jointsound.corpus.sound.modes;

import org.jointsound.corpus.sound.Decibels;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.NoiseBurst;
import org.jointsound.corpus.sound.Ring;
import org.jointsound.corpus.sound.Track;

/**
 * The single pulses of crepitus: each a mode and a burst of noise of its own pitch and length.
 *
 * @param medianHz middle of the pitches
 * @param pitchDeviation geometric standard deviation of the pitches
 * @param highestHz no pulse is higher
 * @param noiseShare share of each pulse's amplitude that is noise, in [0, 1]
 * @param spreadDb standard deviation of the levels
 */
record Grains(double medianHz, double pitchDeviation, double highestHz, double noiseShare, double spreadDb) {
    private static final double STRONGEST_DB = 15;

    /** Grains of one episode; the low kind lies below 600 Hz altogether (Widmalm et al. 1996: in half the people). */
    static Grains drawn(double sizeScale, boolean low, double spreadDb, Draw draw) {
        double noiseShare = draw.uniform(0.3, 0.7);
        return low
                ? new Grains(300 / sizeScale, 1.5, 550, noiseShare, spreadDb)
                : new Grains(700 / sizeScale, 2, 0.4 * Track.RATE_HZ, noiseShare, spreadDb);
    }

    double addTo(Track track, double atSeconds, double amplitude, Draw draw) {
        double level = amplitude * Decibels.toAmplitude(draw.normalWithin(0, spreadDb, -40, STRONGEST_DB));
        double hz = Math.min(highestHz, draw.logNormal(medianHz, pitchDeviation));
        double rise = draw.uniform(0.2e-3, 2e-3);
        double seconds = draw.uniform(1e-3, 6e-3);
        double ringEnd = Ring.lasting(hz, seconds, rise, draw).addTo(track, atSeconds, level * (1 - noiseShare));
        double noiseEnd = NoiseBurst.lasting(hz, 1.5, seconds, rise).addTo(track, atSeconds, level * noiseShare, draw);
        return Math.max(ringEnd, noiseEnd);
    }
}
