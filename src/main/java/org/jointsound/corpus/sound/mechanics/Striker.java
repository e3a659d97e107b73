package org.jointsound.corpus.sound.mechanics;

/**
 * Unit mass that meets a structure, gives way, is thrown back and, when something pulls it on, comes again.
 *
 * @param contact between the two
 * @param pull force towards the structure; 0 lets it fly off after the first contact
 * @param longestSeconds until which it is followed
 */
record Striker(HertzContact contact, double pull, double longestSeconds) {
    /** Longer than any flight between two contacts that belong to one sound. */
    private static final double QUIET_SECONDS = 0.012;

    /** The pull under which a mass that leaves at this speed is back after this time. */
    static double pullFor(double speed, double flightSeconds) {
        return 2 * speed / flightSeconds;
    }

    /** The sound of the structure when the mass arrives at this speed. */
    Waveform strike(Structure structure, double speed) {
        Waveform heard = new Waveform(longestSeconds, QUIET_SECONDS);
        double step = Waveform.STEP_SECONDS;
        double velocity = speed;
        double position = 0;
        double lastOverlap = 0;
        while (!heard.over()) {
            double overlap = position - structure.displacement();
            double force = contact.force(overlap, (overlap - lastOverlap) / step);
            lastOverlap = overlap;
            velocity += (pull - force) * step;
            position += velocity * step;
            heard.put(structure.step(force));
        }
        return heard;
    }
}
