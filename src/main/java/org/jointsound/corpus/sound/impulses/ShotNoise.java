package org.jointsound.corpus.sound.impulses;

import java.util.List;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.SoundSource;
import org.jointsound.corpus.sound.SpectralTilt;
import org.jointsound.corpus.sound.Track;

/** A hiss of impulses so dense that no single one is an event, through a wide filter. Ranges are our own. */
final class ShotNoise implements SoundSource {
    @Override
    public void play(Scene scene, Track track, Draw draw) {
        float[] impulses = impulses(track, 1_500 * StrictMath.pow(6, draw.uniform(0, 1)), draw);
        AllPole filter = new AllPole(List.of(
                AllPole.Pair.damped(draw.logNormal(400, 2), draw.uniform(0.4, 1)),
                AllPole.Pair.damped(draw.uniform(2_000, 8_000), draw.uniform(0.4, 1))));
        SpectralTilt tilt = SpectralTilt.of(draw.uniform(-3, 5), 200, Track.RATE_HZ);
        for (int i = 0; i < impulses.length; i++) {
            track.add(i, tilt.next((float) filter.next(impulses[i])));
        }
    }

    /** A Poisson process of this rate with normal amplitudes of deviation 1, on the grid of the track's samples. */
    static float[] impulses(Track track, double perSecond, Draw draw) {
        float[] impulses = new float[track.samples().length];
        for (double at = draw.exponential(1 / perSecond); at < track.seconds(); at += draw.exponential(1 / perSecond)) {
            impulses[Math.min(impulses.length - 1, (int) (at * Track.RATE_HZ))] += draw.white();
        }
        return impulses;
    }
}
