package org.jointsound.corpus.sound;

import org.jointsound.audio.Biquad;

/**
 * A pulse of band noise.
 *
 * @param centreHz middle of the band
 * @param q centre over width of the band
 * @param decaySeconds time constant of the amplitude
 * @param riseSeconds time constant of the onset
 */
public record NoiseBurst(double centreHz, double q, double decaySeconds, double riseSeconds) {
    /** Band noise of deviation 1 has peaks of about this in a few milliseconds. */
    private static final double CREST = 2;

    public static NoiseBurst lasting(double centreHz, double q, double seconds, double riseSeconds) {
        return new NoiseBurst(centreHz, q, seconds / (StrictMath.log(10) / 2), riseSeconds);
    }

    /**
     * Sounds it.
     *
     * @param amplitude roughly its largest sample
     * @return when the burst has faded, in seconds from the start of the track
     */
    public double addTo(Track track, double atSeconds, double amplitude, Draw draw) {
        Biquad band = Biquad.bandPass(Math.min(centreHz, 0.45 * Track.RATE_HZ), q, Track.RATE_HZ);
        // A band-pass of this kind lets through noise as a brick-wall of pi/2 times its width would.
        double passed = Math.min(1, Math.PI / 2 * centreHz / q / (Track.RATE_HZ / 2.0));
        double scale = amplitude / Envelope.peak(riseSeconds, decaySeconds) / StrictMath.sqrt(passed) / CREST;
        double fall = StrictMath.exp(-1.0 / Track.RATE_HZ / decaySeconds);
        double climb = StrictMath.exp(-1.0 / Track.RATE_HZ / riseSeconds);
        double falling = 1;
        double missing = 1;
        int first = (int) Math.ceil(atSeconds * Track.RATE_HZ);
        int length = (int) Math.min(track.samples().length, Envelope.DECAYS_RENDERED * decaySeconds * Track.RATE_HZ);
        for (int i = 0; i < length; i++) {
            track.add(first + i, scale * (1 - missing) * falling * band.next(draw.white()));
            falling *= fall;
            missing *= climb;
        }
        return atSeconds + Envelope.heardSeconds(riseSeconds, decaySeconds);
    }
}
