package org.jointsound.corpus.sound.grains;

import org.jointsound.corpus.sound.Decibels;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Hits;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.SoundSource;
import org.jointsound.corpus.sound.Track;

/** A finger on paper, on a box or on the microphone itself; some taps come as a quick pair. */
final class PaperTap implements SoundSource {
    private static final int LOOP = 4_096;
    private static final double PAIR_CHANCE = 0.2;

    @Override
    public void play(Scene scene, Track track, Draw draw) {
        double hz = Math.min(8_000, draw.logNormal(1_000, 2.2));
        NoiseSpectrum spectrum = NoiseSpectrum.drawn(hz, draw.uniform(0.6, 3), draw.uniform(0, 0.6), draw);
        double lasting = Math.min(0.04, draw.logNormal(8e-3, 1.8));
        GrainEnvelope envelope = GrainEnvelope.drawn(lasting * draw.uniform(0.03, 0.4), lasting, draw);
        Grain tap = new Grain(NoiseLoop.of(spectrum, LOOP, draw), envelope);
        boolean pairs = draw.chance(PAIR_CHANCE);
        double levelDeviationDb = draw.uniform(1, 5);
        for (double at : Hits.times(scene, Hits.few(scene, draw), 0.15, 1.2, draw)) {
            double amplitude = Decibels.toAmplitude(draw.normal(0, levelDeviationDb));
            double end = tap.addTo(track, at, amplitude, draw);
            if (pairs) {
                double second = at + draw.uniform(0.015, 0.09);
                end = Math.max(end, tap.addTo(track, second, amplitude * draw.attenuation(0, 10), draw));
            }
            track.mark(at, end);
        }
    }
}
