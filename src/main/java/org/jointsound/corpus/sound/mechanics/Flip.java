package org.jointsound.corpus.sound.mechanics;

/**
 * A tendon in flight from one side of the bump to the other, and onto the bone.
 *
 * @param tendon which flips
 * @param bonePlace where the bone begins, in widths of the bump; infinite when nothing is struck
 * @param dampingRatio of the tendon on its spring
 * @param overshoot how far the muscle is ahead of the flip, as a fraction of its lag; what starts the flight
 */
record Flip(SnapThrough tendon, double bonePlace, double dampingRatio, double overshoot) {
    private static final double STEP = 0.01;
    private static final double LONGEST = 200;

    /**
     * The flight in the tendon's own time, in which its spring alone swings once in 2 pi.
     *
     * @param time from the start until the bone is met, or until 90 % of the way when there is none
     * @param speed then
     */
    record Flight(double time, double speed) {}

    /** Flies without bone, for its duration. */
    Flight flight() {
        double goal = Math.min(bonePlace, 0.9 * tendon.restPlace());
        double y = -tendon.flipPlace();
        double speed = 0;
        double time = 0;
        while (y < goal && time < LONGEST) {
            speed += STEP * acceleration(y, speed);
            y += STEP * speed;
            time += STEP;
        }
        return new Flight(time, Math.max(1e-3, speed));
    }

    /** Acceleration by spring, bump and damper. */
    double acceleration(double y, double speed) {
        double muscle = tendon.lag() * (1 + overshoot);
        return muscle - y + tendon.bumpForce(y) - 2 * dampingRatio * speed;
    }
}
