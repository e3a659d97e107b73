package org.jointsound.corpus.sound.impulses;

import java.util.List;
import org.jointsound.corpus.sound.Decibels;
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
    private static final double LEAST_UNDER = 0.4;

    private GlideNoise() {}

    /**
     * Adds it to the whole track, under what the track holds.
     *
     * @param underDb how far its root mean square over the track lies under the loudest sample; its own loudest sample
     *     stays {@link #LEAST_UNDER} below that in any case
     */
    static void addTo(Track track, MovementCycle cycle, double underDb, Draw draw) {
        float[] impulses = contacts(track, cycle, draw.uniform(3_000, 7_000), draw);
        float[] noise = joint(impulses, draw);
        SpectralTilt.of(-3, 100, Track.RATE_HZ).process(impulses);
        double skinGain = draw.attenuation(6, 15)
                * Loudness.rms(noise, 0, noise.length)
                / Math.max(Float.MIN_NORMAL, Loudness.rms(impulses, 0, impulses.length));
        for (int i = 0; i < noise.length; i++) {
            noise[i] += (float) (skinGain * impulses[i]);
        }
        double loudest = Loudness.peak(track.samples());
        double rms = Loudness.rms(noise, 0, noise.length);
        double gain = rms > 0
                ? Math.min(Decibels.toAmplitude(-underDb) / rms, LEAST_UNDER / Loudness.peak(noise)) * loudest
                : 0;
        for (int i = 0; i < noise.length; i++) {
            track.add(i, gain * noise[i]);
        }
    }

    /** Signed impulses at up to this rate; their amplitude after any filter goes with the speed, by Campbell's theorem. */
    private static float[] contacts(Track track, MovementCycle cycle, double mostPerSecond, Draw draw) {
        float[] impulses = new float[track.samples().length];
        int step = Track.RATE_HZ / 1_000;
        // In time that runs with the rate the impulses come one per unit on average.
        double untilNext = draw.exponential(1);
        for (int from = 0; from + step <= impulses.length; from += step) {
            double speed = cycle.speed((double) from / Track.RATE_HZ);
            untilNext -= mostPerSecond * speed * speed * step / Track.RATE_HZ;
            for (; untilNext < 0; untilNext += draw.exponential(1)) {
                impulses[from + draw.between(0, step - 1)] += draw.white();
            }
        }
        return impulses;
    }

    /** The joint's part of the noise, without what lies well below 50 Hz. */
    static float[] joint(float[] impulses, Draw draw) {
        AllPole filter = new AllPole(List.of(
                AllPole.Pair.damped(draw.uniform(60, 105), draw.uniform(0.3, 0.5)),
                AllPole.Pair.damped(draw.uniform(180, 300), draw.uniform(0.7, 1))));
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
