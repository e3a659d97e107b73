package org.jointsound.corpus.sound.grains;

import java.util.List;
import org.jointsound.corpus.sound.Decibels;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.SoundSource;
import org.jointsound.corpus.sound.Track;

/**
 * A tendon that flips over bone as a low grain and a brighter one (Deslandes et al. 2008 saw flip and strike in hips), at
 * a place that hardly moves from cycle to cycle. No measurement of a snap's spectrum is published; the numbers are ours.
 */
final class GrainThump implements SoundSource {
    private static final int LOOP = 8_192;
    private static final double BOTH_WAYS_CHANCE = 0.2;
    private static final double LATE_STRIKE_CHANCE = 0.2;
    private static final double GLIDE_CHANCE = 0.2;
    private static final double MISS_SHARE = 0.15;

    @Override
    public void play(Scene scene, Track track, Draw draw) {
        Grain thump = thump(scene, draw);
        Grain strike = strike(scene, draw);
        double strikeGain = scene.hard() ? 0 : draw.attenuation(3, 12);
        double levelDeviationDb = draw.uniform(2, 4);
        double likeness = draw.uniform(0, 0.06);
        AngleWalk walk = new AngleWalk(
                draw.uniform(0.01, 0.03), draw.uniform(0, 0.8), scene.hard() ? 0 : MISS_SHARE, draw.uniform(0, 0.5));
        boolean bothWays = draw.chance(BOTH_WAYS_CHANCE) && !scene.hard();
        List<Double> passes = walk.passes(scene, bothWays, scene.hard() ? 1 : 2, draw);
        // Half of the snaps sound alike each time, half are anew.
        boolean alike = draw.chance(0.5);
        Grain.Piece low = Grain.Piece.drawn(thump.noise(), 0.05, draw);
        Grain.Piece bright = Grain.Piece.drawn(strike.noise(), 0.05, draw);
        for (double at : passes) {
            double amplitude = Decibels.toAmplitude(draw.normal(0, levelDeviationDb));
            double strikeAt = at;
            track.pulse(at);
            if (strikeGain > 0 && draw.chance(LATE_STRIKE_CHANCE)) {
                strikeAt += draw.uniform(0.005, 0.040);
                track.pulse(strikeAt);
            }
            low = alike ? low.near(likeness, draw) : Grain.Piece.drawn(thump.noise(), 0.08, draw);
            bright = alike ? bright.near(likeness, draw) : Grain.Piece.drawn(strike.noise(), 0.08, draw);
            double thumpEnd = thump.addTo(track, at, amplitude, low);
            double strikeEnd = strike.addTo(track, strikeAt, amplitude * strikeGain, bright);
            track.mark(at, strikeGain > 0 ? Math.max(thumpEnd, strikeEnd) : thumpEnd);
        }
        if (draw.chance(GLIDE_CHANCE)) {
            GlideNoise.addTo(track, scene.cycle(), draw.attenuation(15, 30), draw);
        }
    }

    /** The low grain; as wide as a mode of damping 0.08 to 0.2 and wider. */
    static Grain thump(Scene scene, Draw draw) {
        double hz = Math.max(50, draw.logNormal(180, 1.6) / scene.sizeScale());
        double rise = scene.hard() ? draw.uniform(4e-3, 10e-3) : draw.uniform(1e-3, 5e-3);
        double lasting = Math.max(12e-3, Math.min(45e-3, draw.logNormal(23e-3, 1.5)));
        NoiseSpectrum spectrum = NoiseSpectrum.drawn(hz, draw.uniform(0.25, 1.2), draw.uniform(0, 0.1), draw);
        return new Grain(NoiseLoop.of(spectrum, LOOP, draw), GrainEnvelope.drawn(rise, lasting, draw));
    }

    private static Grain strike(Scene scene, Draw draw) {
        double hz = draw.logNormal(900, 1.6) / scene.sizeScale();
        double lasting = draw.uniform(2e-3, 12e-3);
        NoiseSpectrum spectrum = NoiseSpectrum.drawn(hz, draw.uniform(0.3, 1.6), draw.uniform(0, 0.4), draw);
        GrainEnvelope envelope = GrainEnvelope.drawn(lasting * draw.uniform(0.1, 0.35), lasting, draw);
        return new Grain(NoiseLoop.of(spectrum, LOOP / 2, draw), envelope);
    }
}
