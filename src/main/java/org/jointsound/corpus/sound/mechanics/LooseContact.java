package org.jointsound.corpus.sound.mechanics;

import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.SoundSource;
import org.jointsound.corpus.sound.Track;

/** A sensor that lifts off and settles: steps and slow swings, sometimes at the limit of the input. */
final class LooseContact implements SoundSource {
    @Override
    public void play(Scene scene, Track track, Draw draw) {
        double limit = draw.chance(0.3) ? draw.uniform(0.3, 0.8) : 10;
        double at = Scene.MARGIN_SECONDS + draw.uniform(0, 0.6);
        while (at < scene.clipSeconds() - Scene.MARGIN_SECONDS) {
            double seconds = draw.uniform(0.010, 0.300);
            double hz = draw.uniform(5, 40);
            double step = draw.uniform(-1, 1);
            double swing = draw.uniform(0.1, 1);
            int first = (int) (at * Track.RATE_HZ);
            int length = (int) (5 * seconds * Track.RATE_HZ);
            for (int i = 0; i < length; i++) {
                double t = (double) i / Track.RATE_HZ;
                double value = StrictMath.exp(-t / seconds) * (step + swing * StrictMath.sin(2 * Math.PI * hz * t));
                track.add(first + i, Math.max(-limit, Math.min(limit, value)));
            }
            track.mark(at, at + 3 * seconds);
            at += draw.uniform(0.3, 1.5);
        }
    }
}
