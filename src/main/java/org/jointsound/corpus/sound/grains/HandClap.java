package org.jointsound.corpus.sound.grains;

import org.jointsound.corpus.sound.Decibels;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Hits;
import org.jointsound.corpus.sound.NoiseBurst;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.SoundSource;
import org.jointsound.corpus.sound.Track;

/** Hands together; the larger the hollow between them, the lower. */
final class HandClap implements SoundSource {
    @Override
    public void play(Scene scene, Track track, Draw draw) {
        NoiseBurst clap = NoiseBurst.lasting(
                draw.uniform(700, 4_000), draw.uniform(0.8, 2), draw.uniform(0.005, 0.030), draw.uniform(0.2e-3, 1e-3));
        for (double at : Hits.times(scene, Hits.few(scene, draw), 0.25, 1, draw)) {
            track.mark(at, clap.addTo(track, at, Decibels.toAmplitude(draw.normal(0, 2)), draw));
        }
    }
}
