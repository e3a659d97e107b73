package org.jointsound.corpus.sound.grains;

import org.jointsound.corpus.sound.Cracks;
import org.jointsound.corpus.sound.Decibels;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.SoundSource;
import org.jointsound.corpus.sound.Track;

/**
 * A cavitation pop as grains of noise about the frequency at which a bubble would ring. One manoeuvre gives one group of
 * one to six pops, as counted in spines (Reggars 1996; Dunning et al. 2013; Mourad et al. 2019), then silence.
 * Bandwidths and outlines are ours, but for the outline of the one wrist crack that could be measured.
 */
final class GrainBurst implements SoundSource {
    /** Minnaert ringing frequency of a bubble in joint fluid at ambient pressure, Hz times mm. */
    private static final double RINGING_HZ_MM = 3_280;

    private static final int LOOP = 4_096;
    private static final double LATEST_PULSE_SECONDS = 0.11;
    private static final double LEAST_GAP_SECONDS = 0.3;
    private static final double RECOIL_CHANCE = 0.4;
    private static final double WRIST_CHANCE = 0.15;

    @Override
    public void play(Scene scene, Track track, Draw draw) {
        for (double start : Cracks.starts(scene, LEAST_GAP_SECONDS, draw)) {
            group(scene, track, start, draw);
        }
    }

    private static void group(Scene scene, Track track, double startSeconds, Draw draw) {
        double hz = RINGING_HZ_MM / (draw.logNormal(1.6, 1.35) * scene.sizeScale());
        Grain pop = pop(hz, draw);
        Grain recoil = recoil(hz, draw);
        boolean recoils = draw.chance(RECOIL_CHANCE);
        int pulses = 1 + draw.weighted(0.55, 0.22, 0.13, 0.05, 0.03, 0.02);
        double levelDeviationDb = draw.uniform(2, 6);
        double medianGap = draw.logNormal(0.034, 1.2);
        double at = startSeconds;
        double end = startSeconds;
        for (int i = 0; i < pulses && at < startSeconds + LATEST_PULSE_SECONDS; i++) {
            double amplitude = Decibels.toAmplitude(draw.normalWithin(0, levelDeviationDb, -10, 10));
            track.pulse(at);
            Grain.Piece piece = Grain.Piece.drawn(pop.noise(), 0.12, draw);
            end = Math.max(end, pop.addTo(track, at, amplitude, piece));
            if (recoils) {
                double later = at + draw.uniform(0.008, 0.020);
                end = Math.max(end, recoil.addTo(track, later, amplitude * draw.attenuation(3, 12), draw));
            }
            at += draw.logNormal(medianGap, 1.55);
        }
        track.mark(startSeconds, end);
    }

    /** One pop about this frequency; 1 to 6 ms long, but for its recoil when it has the wrist's outline. */
    static Grain pop(double hz, Draw draw) {
        NoiseSpectrum spectrum = NoiseSpectrum.drawn(hz, draw.uniform(0.3, 1.6), draw.uniform(0, 0.5), draw);
        GrainEnvelope envelope = draw.chance(WRIST_CHANCE) ? GrainEnvelope.wristCrack(draw) : popEnvelope(draw);
        return new Grain(NoiseLoop.of(spectrum, LOOP, draw), envelope);
    }

    private static GrainEnvelope popEnvelope(Draw draw) {
        double lasting = Math.max(1e-3, Math.min(6e-3, draw.logNormal(2.6e-3, 1.6)));
        double rise = Math.min(lasting / 3, 0.05e-3 * StrictMath.pow(20, draw.uniform(0, 1)));
        return GrainEnvelope.drawn(rise, lasting, draw);
    }

    /** Capsule and ligament (Brodeur 1995): later, weaker, duller. */
    private static Grain recoil(double popHz, Draw draw) {
        double hz = popHz / draw.uniform(1.5, 4);
        NoiseSpectrum spectrum = NoiseSpectrum.drawn(hz, draw.uniform(0.4, 1.5), draw.uniform(0, 0.3), draw);
        double lasting = draw.uniform(2e-3, 9e-3);
        GrainEnvelope envelope = GrainEnvelope.drawn(lasting * draw.uniform(0.15, 0.4), lasting, draw);
        return new Grain(NoiseLoop.of(spectrum, LOOP, draw), envelope);
    }
}
