package org.jointsound.corpus.sound.grains;

import org.jointsound.corpus.sound.Decibels;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.NoiseBurst;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.SoundSource;
import org.jointsound.corpus.sound.Track;

/** Rain: drops as a Poisson process so dense that no single one is an event. */
final class Rain implements SoundSource {
    @Override
    public void play(Scene scene, Track track, Draw draw) {
        fall(track, 50 * StrictMath.pow(40, draw.uniform(0, 1)), draw);
    }

    /** Drops over the whole track, so many per second: 50 to 2000. */
    static void fall(Track track, double perSecond, Draw draw) {
        double centreHz = draw.logNormal(3_500, 1.3);
        for (double at = 0; at < track.seconds(); at += draw.exponential(1 / perSecond)) {
            NoiseBurst.lasting(draw.logNormal(centreHz, 1.5), draw.uniform(0.6, 2), draw.uniform(0.3e-3, 2e-3), 0.1e-3)
                    .addTo(track, at, Decibels.toAmplitude(draw.normalWithin(0, 6, -20, 12)), draw);
        }
    }
}
