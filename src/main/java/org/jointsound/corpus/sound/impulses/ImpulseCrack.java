package org.jointsound.corpus.sound.impulses;

import org.jointsound.corpus.sound.Cracks;
import org.jointsound.corpus.sound.Decibels;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.SoundSource;
import org.jointsound.corpus.sound.Track;

/**
 * A cavity that forms or collapses as a main shock with a few milliseconds of aftershocks, through a body that peaks
 * where a bubble of that size rings (Chandran Suja and Barakat 2018). Groups as counted in spines (Reggars 1996;
 * Dunning et al. 2013; Mourad et al. 2019); one group, then silence. Other ranges are our own.
 */
final class ImpulseCrack implements SoundSource {
    private static final double RINGING_HZ_MM = 3_280;
    private static final double LEAST_GAP_SECONDS = 0.35;
    private static final double LOWEST_HZ = 900;
    private static final double RECOIL_CHANCE = 0.4;
    /** One pop: 5.7 ms on average (Dunning et al. 2013) or, not read again, 2.7 (Mourad et al. 2019); the margin is ours. */
    private static final Bounds POP = new Bounds(1e-3, 6e-3, 1e-3);

    @Override
    public void play(Scene scene, Track track, Draw draw) {
        for (double start : Cracks.starts(scene, LEAST_GAP_SECONDS, draw)) {
            group(scene, track, start, draw);
        }
    }

    private static void group(Scene scene, Track track, double startSeconds, Draw draw) {
        double radiusMm = draw.logNormal(1.6, 1.35) * scene.sizeScale();
        int pops = 1 + draw.weighted(0.55, 0.22, 0.13, 0.05, 0.03, 0.02);
        double at = startSeconds;
        double end = startSeconds;
        for (int i = 0; i < pops && at < startSeconds + Cracks.LONGEST_GROUP_SECONDS - 0.03; i++) {
            double hz = Math.max(LOWEST_HZ, RINGING_HZ_MM / (radiusMm * draw.logNormal(1, 1.15)));
            double amplitude = Decibels.toAmplitude(draw.normalWithin(0, 4, -8, 8));
            track.pulse(at);
            end = Math.max(end, pop(hz, draw).addTo(track, at, amplitude));
            if (draw.chance(RECOIL_CHANCE)) {
                // The recoil of capsule and ligament (Brodeur 1995): later, weaker, duller.
                double recoilAt = at + draw.uniform(0.008, 0.020);
                Waveform recoil = pop(hz / draw.uniform(1.5, 3), draw);
                end = Math.max(end, recoil.addTo(track, recoilAt, amplitude * draw.attenuation(3, 12)));
            }
            at += draw.logNormal(0.034, 1.6);
        }
        track.mark(startSeconds, end);
    }

    static Waveform pop(double hz, Draw draw) {
        return POP.first(() -> tried(hz, draw));
    }

    private static Waveform tried(double hz, Draw draw) {
        Body body = Body.drawn(hz, draw.uniform(0.07, 0.3), draw.uniform(0.2e-3, 1.2e-3), draw);
        double seconds = draw.uniform(1e-3, 6.5e-3);
        double own = body.ringSeconds();
        double flurrySeconds = Math.max(0.2e-3, StrictMath.sqrt(Math.max(0, seconds * seconds - own * own)));
        double rise = Math.min(draw.uniform(0, 0.6e-3), flurrySeconds / 4);
        Flurry flurry = Flurry.lasting(flurrySeconds, rise, draw.logNormal(11, 1.8));
        Strengths strengths = new Strengths(draw.uniform(0, 9), draw.uniform(2, 6), draw.uniform(0.5, 0.8));
        return body.sound(strengths.of(flurry.timesFromFirst(draw), draw)).tilted(draw.uniform(-3, 4), hz);
    }
}
