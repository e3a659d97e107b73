package org.jointsound.corpus.sound.mechanics;

import org.jointsound.corpus.sound.Draw;

/**
 * What a flipping tendon makes the structure do. The release, the vanishing force on the bump and the strike shake the
 * whole (the thump); the bone itself answers to the strike alone.
 *
 * @param flip the motion
 * @param flightSeconds from its start to the bone
 * @param friction force that held the tendon back and lets go at once, in units of the spring's
 * @param contact with the bone, in the tendon's own time
 * @param thumpHz of the whole structure
 * @param thumpDamping its damping ratio
 * @param strikeHz of the bone
 * @param strikeDamping its damping ratio
 * @param strikeGain peak of the strike in peaks of the thump
 */
record SnapSound(
        Flip flip,
        double flightSeconds,
        double friction,
        HertzContact contact,
        double thumpHz,
        double thumpDamping,
        double strikeHz,
        double strikeDamping,
        double strikeGain) {
    private static final double LONGEST_SECONDS = 0.2;
    private static final double QUIET_SECONDS = 0.012;
    /** What the tendon hangs on lets go within this. */
    private static final double RELEASE_SECONDS = 0.3e-3;

    /**
     * The same tendon once more, a few percent different.
     *
     * @param late whether it takes 5 to 40 ms to reach the bone, after a release that is heard by itself
     */
    SnapSound again(boolean late, Draw draw) {
        double seconds = late ? draw.uniform(0.005, 0.040) : flightSeconds * draw.logNormal(1, 1.1);
        double slower = seconds / flightSeconds;
        // In the tendon's own time, a contact that lasts as long on the clock is shorter by as much, and force stiffer.
        HertzContact struck = new HertzContact(contact.stiffness() * StrictMath.pow(slower, 2.5), contact.loss());
        return new SnapSound(
                flip,
                seconds,
                late ? friction * draw.uniform(4, 20) : friction,
                struck,
                thumpHz * draw.logNormal(1, 1.03),
                thumpDamping,
                strikeHz * draw.logNormal(1, 1.03),
                strikeDamping,
                strikeGain);
    }

    /** The sound, of peak about 1. */
    Waveform heard() {
        double step = Waveform.STEP_SECONDS * flip.flight().time() / flightSeconds;
        Oscillator whole = new Oscillator(thumpHz, thumpDamping, Waveform.STEP_SECONDS);
        Oscillator bone = new Oscillator(strikeHz, strikeDamping, Waveform.STEP_SECONDS);
        Waveform thump = new Waveform(LONGEST_SECONDS, QUIET_SECONDS);
        Waveform strike = new Waveform(LONGEST_SECONDS, QUIET_SECONDS);
        double y = -flip.tendon().flipPlace();
        double speed = 0;
        double released = 0;
        double held = flip.tendon().bumpForce(y);
        double release = Waveform.STEP_SECONDS / RELEASE_SECONDS;
        while (!thump.over()) {
            double hit = contact.force(y - flip.bonePlace(), speed);
            speed += step * (flip.acceleration(y, speed) - hit);
            y += step * speed;
            released += release * (friction - released);
            whole.step(released + held - flip.tendon().bumpForce(y) + hit);
            bone.step(hit);
            thump.put(whole.velocity());
            strike.put(bone.velocity());
        }
        Waveform heard = new Waveform(LONGEST_SECONDS, QUIET_SECONDS);
        heard.mixIn(thump, 1 / thump.peak());
        if (strike.peak() > 0) {
            heard.mixIn(strike, strikeGain / strike.peak());
        }
        return heard;
    }
}
