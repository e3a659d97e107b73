package org.jointsound.corpus.sound.impulses;

import org.jointsound.corpus.sound.Decibels;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.NoiseBurst;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.SoundSource;
import org.jointsound.corpus.sound.Track;

/** Pops of burning wood, or rain drops: a Poisson process of short bursts of all pitches. */
final class FireCrackle implements SoundSource {
    @Override
    public void play(Scene scene, Track track, Draw draw) {
        double meanGap = 1 / draw.uniform(0.7, 10);
        double at = Scene.MARGIN_SECONDS + Math.min(1, draw.exponential(meanGap));
        int left = scene.hard() ? draw.between(1, 3) : Integer.MAX_VALUE;
        for (int i = 0; i < left && at < scene.clipSeconds() - Scene.MARGIN_SECONDS; i++) {
            NoiseBurst crackle = NoiseBurst.lasting(
                    draw.logNormal(2_000, 1.8), draw.uniform(0.6, 3), length(draw), draw.uniform(0.1e-3, 1e-3));
            track.mark(at, crackle.addTo(track, at, Decibels.toAmplitude(draw.normal(0, 6)), draw));
            at += draw.exponential(meanGap);
        }
    }

    /** From 0.3 to 18 ms, evenly in the logarithm; recorded ones last 5 to 39 ms with their room. */
    private static double length(Draw draw) {
        return 0.3e-3 * StrictMath.pow(60, draw.uniform(0, 1));
    }
}
