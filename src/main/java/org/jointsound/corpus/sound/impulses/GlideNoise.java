package org.jointsound.corpus.sound.impulses;

import java.util.List;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Loudness;
import org.jointsound.corpus.sound.MovementCycle;
import org.jointsound.corpus.sound.SpectralTilt;
import org.jointsound.corpus.sound.Track;

/**
 * The faint noise of surfaces gliding, as shot noise: asperities meet in a Poisson process that runs the faster the
 * faster the joint moves, through a dull body of 50 to 450 Hz whose upper half lies about 10 to 13 dB lower
 * (Baczkowicz et al. 2019), with a skin part that falls by 1/f.
 */
final class GlideNoise {
    private GlideNoise() {}

    /** Adds it to the whole track; {@code rms} is its root mean square over the track. */
    static void addTo(Track track, MovementCycle cycle, double rms, Draw draw) {
        float[] impulses = contacts(track, cycle, draw.uniform(1_500, 4_000), draw);
        float[] joint = joint(impulses, draw);
        SpectralTilt.of(-3, 100, Track.RATE_HZ).process(impulses);
        double jointRms = Loudness.rms(joint, 0, joint.length);
        double skinRms = Loudness.rms(impulses, 0, impulses.length);
        if (jointRms == 0 || skinRms == 0) {
            return;
        }
        double jointGain = rms / jointRms;
        double skinGain = rms / skinRms * draw.attenuation(6, 15);
        for (int i = 0; i < joint.length; i++) {
            track.add(i, jointGain * joint[i] + skinGain * impulses[i]);
        }
    }

    /** Signed impulses at up to this rate; their amplitude after any filter goes with the speed, by Campbell's theorem. */
    private static float[] contacts(Track track, MovementCycle cycle, double mostPerSecond, Draw draw) {
        float[] impulses = new float[track.samples().length];
        for (double at = draw.exponential(1 / mostPerSecond);
                at < track.seconds();
                at += draw.exponential(1 / mostPerSecond)) {
            double speed = cycle.speed(at);
            if (draw.uniform(0, 1) < speed * speed) {
                int index = Math.min(impulses.length - 1, (int) (at * Track.RATE_HZ));
                impulses[index] += draw.white();
            }
        }
        return impulses;
    }

    /** The joint's part of the noise, without what lies well below 50 Hz. */
    static float[] joint(float[] impulses, Draw draw) {
        AllPole filter = new AllPole(List.of(
                AllPole.Pair.damped(draw.uniform(60, 110), draw.uniform(0.3, 0.6)),
                AllPole.Pair.damped(draw.uniform(250, 400), draw.uniform(0.3, 0.7))));
        float[] joint = new float[impulses.length];
        double last = 0;
        for (int i = 0; i < joint.length; i++) {
            double value = filter.next(impulses[i]);
            joint[i] = (float) (value - last);
            last = value;
        }
        return joint;
    }
}
