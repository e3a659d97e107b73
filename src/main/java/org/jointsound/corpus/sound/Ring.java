package org.jointsound.corpus.sound;

/**
 * One struck resonance: {@code (1 - exp(-t/rise)) exp(-t/decay) sin(2 pi f t (1 + sharpness exp(-t/decay)) + phase)}.
 *
 * @param frequencyHz f, above 0; above half the synthesis rate nothing sounds
 * @param decaySeconds time constant of the amplitude
 * @param riseSeconds time constant of the onset
 * @param sharpness how much too high the pitch starts, as a fraction; 0 for a steady pitch
 * @param phase in radians
 */
public record Ring(double frequencyHz, double decaySeconds, double riseSeconds, double sharpness, double phase) {
    /** A mode by its damping ratio z: the decay is 1 / (2 pi z f). */
    public static Ring damped(double frequencyHz, double dampingRatio, double riseSeconds, Draw draw) {
        double decay = 1 / (2 * Math.PI * dampingRatio * frequencyHz);
        return new Ring(frequencyHz, decay, riseSeconds, 0, draw.uniform(0, 2 * Math.PI));
    }

    /** A mode that holds 90 % of its energy in this time; as energy goes by exp(-2t/decay), ln(10)/2 decays. */
    public static Ring lasting(double frequencyHz, double seconds, double riseSeconds, Draw draw) {
        return new Ring(frequencyHz, seconds / (StrictMath.log(10) / 2), riseSeconds, 0, draw.uniform(0, 2 * Math.PI));
    }

    public Ring withSharpness(double fraction) {
        return new Ring(frequencyHz, decaySeconds, riseSeconds, fraction, phase);
    }

    /** The same mode struck again: pitch and decay differ by these few percent, the phase anew. */
    public Ring struckAgain(double deviation, Draw draw) {
        double pitch = draw.normalWithin(1, deviation, 0.5, 2);
        double decay = draw.normalWithin(1, 2 * deviation, 0.5, 2);
        return new Ring(
                frequencyHz * pitch, decaySeconds * decay, riseSeconds, sharpness, draw.uniform(0, 2 * Math.PI));
    }

    /**
     * Sounds it.
     *
     * @param amplitude largest value of the envelope, whatever the rise
     * @return when the ring has faded, in seconds from the start of the track
     */
    public double addTo(Track track, double atSeconds, double amplitude) {
        double step = 1.0 / Track.RATE_HZ;
        int first = (int) Math.ceil(atSeconds * Track.RATE_HZ);
        int length = frequencyHz < Track.RATE_HZ / 2.0
                ? (int) Math.min(track.samples().length, Envelope.DECAYS_RENDERED * decaySeconds * Track.RATE_HZ)
                : 0;
        double fall = StrictMath.exp(-step / decaySeconds);
        double climb = StrictMath.exp(-step / riseSeconds);
        double offset = first * step - atSeconds;
        double falling = StrictMath.exp(-offset / decaySeconds);
        double missing = StrictMath.exp(-offset / riseSeconds);
        double scale = amplitude / Envelope.peak(riseSeconds, decaySeconds);
        for (int i = 0; i < length; i++) {
            double turns = frequencyHz * (offset + i * step) * (1 + sharpness * falling);
            track.add(first + i, scale * (1 - missing) * falling * StrictMath.sin(2 * Math.PI * turns + phase));
            falling *= fall;
            missing *= climb;
        }
        return atSeconds + Envelope.heardSeconds(riseSeconds, decaySeconds);
    }
}
