package org.jointsound.corpus.sound.mechanics;

/**
 * A damped mass on a spring, {@code x'' + 2 z w x' + w^2 x = f(t)} for unit mass. The equation is linear, so each step
 * is integrated exactly for a force that is constant during it: pitch and decay do not depend on the step, and no
 * frequency makes it unstable.
 */
final class Oscillator {
    private final double stepSeconds;
    private double positionFromPosition;
    private double positionFromVelocity;
    private double positionFromForce;
    private double velocityFromPosition;
    private double velocityFromVelocity;
    private double velocityFromForce;
    private double position;
    private double velocity;

    /**
     * An oscillator at rest.
     *
     * @param frequencyHz without damping, above 0
     * @param dampingRatio z, from 0 to below 1
     * @param stepSeconds how far each step goes
     */
    Oscillator(double frequencyHz, double dampingRatio, double stepSeconds) {
        this.stepSeconds = stepSeconds;
        tune(frequencyHz, dampingRatio);
    }

    /** Changes spring and damper and leaves the mass where and as fast as it is. */
    void tune(double frequencyHz, double dampingRatio) {
        double w = 2 * Math.PI * frequencyHz;
        double fall = dampingRatio * w;
        double swing = w * StrictMath.sqrt(1 - dampingRatio * dampingRatio);
        double left = StrictMath.exp(-fall * stepSeconds);
        double cos = left * StrictMath.cos(swing * stepSeconds);
        double sin = left * StrictMath.sin(swing * stepSeconds) / swing;
        positionFromPosition = cos + fall * sin;
        positionFromVelocity = sin;
        positionFromForce = (1 - positionFromPosition) / (w * w);
        velocityFromPosition = -w * w * sin;
        velocityFromVelocity = cos - fall * sin;
        velocityFromForce = sin;
    }

    /** Lets go of the mass here, at rest. */
    void pullTo(double place) {
        position = place;
        velocity = 0;
    }

    /** One step under this force per unit mass. */
    void step(double force) {
        double next = positionFromPosition * position + positionFromVelocity * velocity + positionFromForce * force;
        velocity = velocityFromPosition * position + velocityFromVelocity * velocity + velocityFromForce * force;
        position = next;
    }

    double position() {
        return position;
    }

    double velocity() {
        return velocity;
    }
}
