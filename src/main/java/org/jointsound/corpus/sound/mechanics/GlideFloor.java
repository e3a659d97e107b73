package org.jointsound.corpus.sound.mechanics;

import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Loudness;
import org.jointsound.corpus.sound.MovementCycle;
import org.jointsound.corpus.sound.Track;

/**
 * The faint noise of surfaces gliding: asperities beyond number push a damped structure at random, the more the faster
 * the movement. The band of 250 to 450 Hz lies some 10 to 13 dB below that of 50 to 250 Hz (Baczkowicz et al. 2019);
 * three overdamped masses above it stand for the skin, whose force falls by 1/f.
 */
final class GlideFloor {
    private static final double[] SKIN_HZ = {400, 1_600, 6_400};
    private static final double SKIN_DAMPING = 0.95;
    /** Power by 1/f is half the amplitude for every two octaves. */
    private static final double SKIN_FALL = 0.5;

    private GlideFloor() {}

    /**
     * Adds it to the whole track, after all else.
     *
     * @param amplitude root mean square at full speed, in peaks of what the track already holds
     */
    static void addTo(Track track, MovementCycle cycle, double amplitude, Draw draw) {
        double step = 1.0 / Track.RATE_HZ;
        double jointHz = draw.uniform(80, 115);
        Oscillator joint = new Oscillator(jointHz, draw.uniform(0.15, 0.28), step);
        Oscillator[] skin = new Oscillator[SKIN_HZ.length];
        double[] skinGain = new double[SKIN_HZ.length];
        double gain = draw.attenuation(18, 30);
        for (int i = 0; i < skin.length; i++) {
            skin[i] = new Oscillator(SKIN_HZ[i], SKIN_DAMPING, step);
            skinGain[i] = gain;
            gain *= SKIN_FALL;
        }
        float[] floor = new float[track.samples().length];
        for (int i = 0; i < floor.length; i++) {
            double push = draw.white();
            joint.step(push);
            // Speed of unit noise through an oscillator goes by 1/sqrt(frequency); times that it is level.
            double sound = joint.velocity();
            for (int k = 0; k < skin.length; k++) {
                skin[k].step(push);
                sound += skinGain[k] * skin[k].velocity() * SKIN_HZ[k] / jointHz;
            }
            floor[i] = (float) sound;
        }
        double scale = amplitude * Loudness.peak(track.samples()) / Loudness.rms(floor, 0, floor.length);
        followSpeed(track, cycle, floor, scale);
    }

    private static void followSpeed(Track track, MovementCycle cycle, float[] floor, double scale) {
        int stretch = Track.RATE_HZ / 1_000;
        for (int start = 0; start < floor.length; start += stretch) {
            double gain = scale * cycle.speed((double) start / Track.RATE_HZ);
            for (int i = start; i < Math.min(floor.length, start + stretch); i++) {
                track.add(i, gain * floor[i]);
            }
        }
    }
}
