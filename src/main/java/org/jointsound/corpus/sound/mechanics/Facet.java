package org.jointsound.corpus.sound.mechanics;

import java.util.List;
import org.jointsound.corpus.sound.Draw;

/**
 * A facet and what it lands on.
 *
 * @param frequencyHz of the main mode
 * @param dampingRatio of the main mode
 * @param mass of the main mode, in masses of the facet
 * @param bodyGain gain of a mode of the whole an octave or two below
 * @param contactSeconds how long the first contact lasts
 * @param restitution speed after over speed before the first contact
 * @param seconds until the chatter has given off 90 % of its energy
 */
record Facet(
        double frequencyHz,
        double dampingRatio,
        double mass,
        double bodyGain,
        double contactSeconds,
        double restitution,
        double seconds) {
    private static final double LONGEST_SECONDS = 0.06;
    /** Facets that take longer to come back would be heard to land twice. */
    private static final double LONGEST_FLIGHT_SECONDS = 0.008;

    private static final double BODY_BELOW = 0.35;

    static Facet drawn(boolean soft, double sizeScale, Draw draw) {
        double hz = draw.logNormal(900, 1.8) / sizeScale;
        double contact = soft ? draw.uniform(0.8e-3, 3e-3) : draw.uniform(0.3e-3, 1.2e-3);
        return new Facet(
                hz,
                draw.uniform(0.1, 0.25),
                draw.uniform(6, 30),
                draw.attenuation(12, 26),
                // A contact much longer than a period only presses the mode aside and does not ring it.
                Math.min(contact, (soft ? 0.8 : 0.5) / hz),
                draw.uniform(0.55, 0.85),
                draw.logNormal(soft ? 0.014 : 0.008, 1.3));
    }

    /** The same landing a few percent different. */
    Facet again(Draw draw) {
        return new Facet(
                frequencyHz * draw.logNormal(1, 1.03),
                dampingRatio,
                mass,
                bodyGain,
                contactSeconds * draw.logNormal(1, 1.1),
                restitution * draw.uniform(0.93, 1.07),
                seconds * draw.logNormal(1, 1.15));
    }

    /** What sounds when it lands at this speed; 1 is the usual one. */
    Waveform strike(double speed) {
        Structure below = new Structure(List.of(
                new Structure.Mode(frequencyHz, dampingRatio, mass, 1),
                new Structure.Mode(frequencyHz * BODY_BELOW, dampingRatio, 2 * mass, bodyGain)));
        HertzContact contact = HertzContact.lasting(contactSeconds, 1, restitution);
        double pull = Striker.pullFor(restitution * speed, firstFlightSeconds());
        return new Striker(contact, pull, LONGEST_SECONDS).strike(below, speed);
    }

    /**
     * How long the facet is in the air after the first contact, so that 90 % of the energy has come in the wanted time.
     * Each contact has e^2 of the energy of the one before, each flight e of the time.
     */
    private double firstFlightSeconds() {
        double missing = restitution * restitution;
        double flights = 1;
        double flight = restitution;
        while (missing * restitution * restitution > 0.1) {
            missing *= restitution * restitution;
            flights += flight;
            flight *= restitution;
        }
        return Math.min(LONGEST_FLIGHT_SECONDS, seconds / flights);
    }
}
