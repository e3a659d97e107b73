package org.jointsound.corpus.sound.modes;

import org.jointsound.corpus.sound.Cracks;
import org.jointsound.corpus.sound.Decibels;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.NoiseBurst;
import org.jointsound.corpus.sound.Ring;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.SoundSource;
import org.jointsound.corpus.sound.Track;

/**
 * A gas bubble that rings after the pressure in the joint returns: a short form of the bubble model of Chandran Suja
 * and Barakat (Sci Rep 2018;8:4600), with ranges of our own. One manoeuvre gives one group of one to six pops, as
 * counted in spines (Reggars 1996; Dunning et al. 2013; Mourad et al. 2019), then silence.
 */
final class CavitationPop implements SoundSource {
    /** Minnaert ringing frequency of a bubble in joint fluid at ambient pressure, Hz times mm. */
    static final double RINGING_HZ_MM = 3_280;

    private static final double LEAST_GAP_SECONDS = 0.3;

    /** The ring of a bubble of this equilibrium radius. */
    static Ring bubble(double radiusMm, double dampingRatio, double riseSeconds, Draw draw) {
        return Ring.damped(RINGING_HZ_MM / radiusMm, dampingRatio, riseSeconds, draw);
    }

    @Override
    public void play(Scene scene, Track track, Draw draw) {
        for (double start : Cracks.starts(scene, LEAST_GAP_SECONDS, draw)) {
            group(scene, track, start, draw);
        }
    }

    private static void group(Scene scene, Track track, double startSeconds, Draw draw) {
        double radiusMm = draw.logNormal(1.6, 1.35) * scene.sizeScale();
        int pulses = 1 + draw.weighted(0.55, 0.22, 0.13, 0.05, 0.03, 0.02);
        double at = startSeconds;
        double end = startSeconds;
        for (int i = 0; i < pulses && at < startSeconds + Cracks.LONGEST_GROUP_SECONDS; i++) {
            double amplitude = Decibels.toAmplitude(draw.normalWithin(0, 4, -8, 8));
            track.pulse(at);
            end = Math.max(end, pop(track, at, radiusMm * draw.logNormal(1, 1.1), amplitude, draw));
            at += draw.logNormal(0.034, 1.6);
        }
        track.mark(startSeconds, end);
    }

    private static double pop(Track track, double at, double radiusMm, double amplitude, Draw draw) {
        double dampingRatio = draw.uniform(0.03, 0.12);
        double rise = draw.uniform(0.05e-3, 0.5e-3);
        double end = bubble(radiusMm, dampingRatio, rise, draw)
                .withSharpness(draw.uniform(0, 0.15))
                .addTo(track, at, amplitude);
        // A crack in air holds a third of its energy above 4 kHz, which the ring alone has not.
        NoiseBurst onset = NoiseBurst.lasting(draw.uniform(2_000, 8_000), 0.7, draw.uniform(0.2e-3, 2e-3), 0.05e-3);
        end = Math.max(end, onset.addTo(track, at, amplitude * draw.attenuation(0, 15), draw));
        if (draw.chance(0.4)) {
            // The recoil of capsule and ligament (Brodeur 1995): later, weaker, duller.
            Ring recoil = bubble(radiusMm * draw.uniform(1.5, 3), dampingRatio * draw.uniform(1, 2), 2 * rise, draw);
            double recoilAt = at + draw.uniform(0.008, 0.020);
            end = Math.max(end, recoil.addTo(track, recoilAt, amplitude * draw.attenuation(3, 12)));
        }
        return end;
    }
}
