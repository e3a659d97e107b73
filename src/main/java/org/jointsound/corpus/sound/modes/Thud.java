package org.jointsound.corpus.sound.modes;

import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.NoiseBurst;
import org.jointsound.corpus.sound.Ring;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.SoundSource;
import org.jointsound.corpus.sound.Track;

/** A single footstep or something set down on carpet or wood: a soft thump, with a scuff; not repeated. */
final class Thud implements SoundSource {
    private static final double LONGEST_SECONDS = 0.3;

    @Override
    public void play(Scene scene, Track track, Draw draw) {
        double at = draw.uniform(Scene.MARGIN_SECONDS, scene.clipSeconds() - Scene.MARGIN_SECONDS - LONGEST_SECONDS);
        double seconds = draw.uniform(0.06, 0.15);
        // The envelope peaks two to three time constants of its rise after the start.
        double rise = draw.uniform(0.005, 0.025) / 2.5;
        double hz = draw.uniform(40, 200);
        double end = Ring.lasting(hz, seconds, rise, draw).addTo(track, at, 1);
        double wood = draw.chance(0.5) ? draw.attenuation(6, 15) : draw.attenuation(15, 30);
        Ring.lasting(hz * draw.uniform(1.5, 3), seconds / 2, rise, draw).addTo(track, at, wood);
        NoiseBurst.lasting(draw.uniform(500, 3_000), 0.5, draw.uniform(0.02, 0.08), rise)
                .addTo(track, at, wood * draw.attenuation(6, 15), draw);
        track.mark(at, end);
    }
}
