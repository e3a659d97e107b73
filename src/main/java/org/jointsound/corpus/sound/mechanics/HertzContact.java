package org.jointsound.corpus.sound.mechanics;

/**
 * Two rounded bodies pressed together: {@code F = k d^1.5 (1 + c d')} while they overlap by d, and never a pull. The
 * power is that of Hertz's contact of spheres; the loss is that of Hunt and Crossley (1975), cited from memory.
 *
 * @param stiffness k
 * @param loss c, per unit of speed; 0 gives all the energy back
 */
record HertzContact(double stiffness, double loss) {
    /** Contact time over (deepest overlap / speed) of a lossless Hertz impact: 2 sqrt(pi) G(7/5) / G(9/10). */
    static final double TIME_FACTOR = 2.9432;

    /**
     * The contact that holds unit mass for about this long when it strikes a wall at this speed. From energy, k =
     * 5 v^2 / (4 d^2.5) at the deepest overlap d, which is time times speed over {@link #TIME_FACTOR}.
     *
     * @param restitution speed after over speed before, above 0 to 1
     */
    static HertzContact lasting(double seconds, double speed, double restitution) {
        double deepest = seconds * speed / TIME_FACTOR;
        double stiffness = 1.25 * speed * speed / (deepest * deepest * StrictMath.sqrt(deepest));
        return new HertzContact(stiffness, lossNumber(restitution) / speed);
    }

    /**
     * The product s of loss and speed that gives this restitution e. Along a whole contact the elastic work is nil,
     * which leaves s (1 + e) = ln((1 + s) / (1 - s e)), whatever the stiffness.
     */
    private static double lossNumber(double restitution) {
        double low = 0;
        double high = 0.999_999 / restitution;
        for (int i = 0; i < 60 && restitution < 1; i++) {
            double middle = (low + high) / 2;
            double surplus = StrictMath.log((1 + middle) / (1 - middle * restitution)) - middle * (1 + restitution);
            // The surplus is below 0 between the trivial root 0 and the wanted one.
            if (surplus < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The force at this overlap, which grows at this rate; 0 when they are apart. */
    double force(double overlap, double overlapRate) {
        return overlap <= 0
                ? 0
                : Math.max(0, stiffness * overlap * StrictMath.sqrt(overlap) * (1 + loss * overlapRate));
    }
}
