package org.jointsound.corpus.sound.grains;

import java.util.ArrayList;
import java.util.List;
import org.jointsound.corpus.sound.Decibels;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Track;

/**
 * The single pulses of crepitus: any of some drawn noises under any of some drawn envelopes.
 *
 * @param noises at least one
 * @param envelopes at least one
 * @param speedDeviation how much the noises' speed varies from pulse to pulse, as a fraction
 * @param levelDeviationDb standard deviation of the levels
 * @param powerLaw whether the amplitudes have a power-law tail; otherwise they are log-normal
 */
record CloudGrains(
        List<NoiseLoop> noises,
        List<GrainEnvelope> envelopes,
        double speedDeviation,
        double levelDeviationDb,
        boolean powerLaw) {
    private static final int NOISES = 10;
    private static final int LOOP = 1_024;
    private static final double STRONGEST_DB = 20;

    /** Grains of one episode; the low kind lies below 600 Hz altogether (Widmalm et al. 1996: in half the people). */
    static CloudGrains drawn(double sizeScale, boolean low, double levelDeviationDb, Draw draw) {
        List<NoiseLoop> noises = new ArrayList<>();
        List<GrainEnvelope> envelopes = new ArrayList<>();
        double broadShare = draw.uniform(0.3, 0.7);
        for (int i = 0; i < NOISES; i++) {
            noises.add(NoiseLoop.of(low ? low(sizeScale, draw) : broad(sizeScale, broadShare, draw), LOOP, draw));
            envelopes.add(low ? soft(draw) : any(draw));
        }
        return new CloudGrains(noises, envelopes, low ? 0.08 : 0.15, levelDeviationDb, draw.chance(0.5));
    }

    private static NoiseSpectrum broad(double sizeScale, double broadShare, Draw draw) {
        double hz = Math.max(60, Math.min(9_000, draw.logNormal(700, 2) / sizeScale));
        return NoiseSpectrum.drawn(hz, draw.uniform(0.4, 1.8), broadShare, draw);
    }

    private static NoiseSpectrum low(double sizeScale, Draw draw) {
        double hz = Math.max(70, Math.min(350, draw.logNormal(220, 1.5) / sizeScale));
        return new NoiseSpectrum(List.of(new NoiseSpectrum.Hump(hz, draw.uniform(5, 25), 40, 0.3, 0)), List.of());
    }

    private static GrainEnvelope any(Draw draw) {
        double lasting = draw.uniform(1e-3, 6e-3);
        return GrainEnvelope.drawn(Math.min(lasting / 2, draw.uniform(0.2e-3, 2e-3)), lasting, draw);
    }

    /** Slow enough not to click: a jump would spread over all frequencies. */
    private static GrainEnvelope soft(Draw draw) {
        return GrainEnvelope.of(SmoothContour.GAUSSIAN, draw.uniform(1.7e-3, 2.5e-3), draw.uniform(3e-3, 6e-3));
    }

    double addTo(Track track, double atSeconds, double amplitude, Draw draw) {
        double level = amplitude * Decibels.toAmplitude(levelDb(draw));
        NoiseLoop noise = draw.pick(noises);
        Grain.Piece piece = Grain.Piece.drawn(noise, speedDeviation, draw);
        return new Grain(noise, draw.pick(envelopes)).addTo(track, atSeconds, level, piece);
    }

    /** Of this deviation and mean 0: exponential in decibels is a power law of the amplitude. */
    double levelDb(Draw draw) {
        double db = powerLaw ? draw.exponential(levelDeviationDb) - levelDeviationDb : draw.normal(0, levelDeviationDb);
        return Math.min(STRONGEST_DB, db);
    }

    /** Only one of the grains, over and over, as stick and slip gives. */
    CloudGrains alike(Draw draw) {
        return new CloudGrains(
                List.of(draw.pick(noises)), List.of(draw.pick(envelopes)), 0.05, levelDeviationDb / 2, powerLaw);
    }
}
