package org.jointsound.corpus.sound.grains;

import java.util.List;
import org.jointsound.corpus.sound.Decibels;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.SoundSource;
import org.jointsound.corpus.sound.Track;

/**
 * Clicking with movement as short grains, at a place that wanders from cycle to cycle. No facet click has been measured;
 * durations and directions are those of jaw clicks (Watt and McPhee 1983).
 */
final class GrainTick implements SoundSource {
    private static final int LOOP = 4_096;
    private static final double BOTH_WAYS_CHANCE = 0.45;
    private static final double SOFT_CHANCE = 0.5;

    @Override
    public void play(Scene scene, Track track, Draw draw) {
        Grain tick = tick(scene, draw.chance(SOFT_CHANCE), draw);
        double levelDeviationDb = draw.uniform(3, 6);
        AngleWalk walk = new AngleWalk(
                draw.uniform(0.03, 0.08), draw.uniform(0, 0.8), draw.uniform(0.2, 0.4), draw.uniform(0, 0.6));
        List<Double> passes = walk.passes(scene, draw.chance(BOTH_WAYS_CHANCE), scene.hard() ? 1 : 2, draw);
        boolean alike = draw.chance(0.5);
        Grain.Piece first = Grain.Piece.drawn(tick.noise(), 0.05, draw);
        for (double at : scene.hard() ? List.of(draw.pick(passes)) : passes) {
            double amplitude = Decibels.toAmplitude(draw.normal(0, levelDeviationDb));
            Grain.Piece piece = alike ? first.near(0.04, draw) : Grain.Piece.drawn(tick.noise(), 0.15, draw);
            group(track, at, amplitude, tick, piece, draw);
        }
    }

    private static void group(
            Track track, double startSeconds, double amplitude, Grain tick, Grain.Piece piece, Draw draw) {
        int pulses = 1 + draw.weighted(0.75, 0.2, 0.05);
        double at = startSeconds;
        double end = startSeconds;
        for (int i = 0; i < pulses; i++) {
            track.pulse(at);
            double level = i == 0 ? amplitude : amplitude * draw.attenuation(0, 8);
            end = Math.max(end, tick.addTo(track, at, level, i == 0 ? piece : piece.near(0.15, draw)));
            at += Math.max(0.020, Math.min(0.120, draw.logNormal(0.05, 1.6)));
        }
        track.mark(startSeconds, end);
    }

    /** One click, hard or soft: 8 or 14 ms, with a geometric deviation of 1.3. */
    static Grain tick(Scene scene, boolean soft, Draw draw) {
        double lasting = draw.logNormal(soft ? 0.014 : 0.008, 1.3);
        double rise = soft ? draw.uniform(0.8e-3, 2e-3) : draw.uniform(0.3e-3, 1e-3);
        double hz = Math.max(150, draw.logNormal(900, 1.8) / scene.sizeScale());
        NoiseSpectrum spectrum = NoiseSpectrum.drawn(hz, draw.uniform(0.3, 1.5), draw.uniform(0, 0.4), draw);
        return new Grain(NoiseLoop.of(spectrum, LOOP, draw), GrainEnvelope.drawn(rise, lasting, draw));
    }
}
