package org.jointsound.corpus.sound.modes;

import org.jointsound.corpus.sound.Decibels;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Hits;
import org.jointsound.corpus.sound.NoiseBurst;
import org.jointsound.corpus.sound.Ring;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.Track;

/** Nuisances that strike: as short and as broad as joint sounds, and therefore the ones to tell apart from them. */
final class Impacts {
    private Impacts() {}

    /** Press and release, each a modulated burst of two high modes; one to four clicks. */
    static void mouseClick(Scene scene, Track track, Draw draw) {
        Ring low = Ring.lasting(draw.uniform(2_000, 6_000), draw.uniform(1e-3, 4e-3), 0.1e-3, draw);
        Ring high = Ring.lasting(draw.uniform(7_000, 13_000), draw.uniform(0.5e-3, 3e-3), 0.05e-3, draw);
        double highGain = draw.attenuation(0, 12);
        double releaseGain = draw.attenuation(2, 10);
        for (double at : Hits.times(scene, draw.between(1, 4), 0.2, 1.5, draw)) {
            double release = at + draw.uniform(0.060, 0.150);
            low.addTo(track, at, 1);
            high.addTo(track, at, highGain);
            low.struckAgain(0.05, draw).addTo(track, release, releaseGain);
            double end = high.struckAgain(0.05, draw).addTo(track, release, releaseGain * highGain);
            track.mark(at, end + low.decaySeconds());
        }
    }

    /** Finger on the key, key on the plate, release. */
    static void keyPress(Scene scene, Track track, Draw draw) {
        Ring thump = Ring.lasting(draw.uniform(80, 300), draw.uniform(0.01, 0.03), 1e-3, draw);
        NoiseBurst press = NoiseBurst.lasting(draw.uniform(1_500, 5_000), 1, draw.uniform(2e-3, 5e-3), 0.3e-3);
        double thumpGain = draw.attenuation(0, 12);
        for (double at : Hits.times(scene, draw.between(1, 8), 0.15, 0.7, draw)) {
            double hit = at + draw.uniform(0.005, 0.020);
            double release = at + draw.uniform(0.060, 0.150);
            press.addTo(track, at, draw.attenuation(4, 12), draw);
            press.addTo(track, hit, 1, draw);
            thump.struckAgain(0.1, draw).addTo(track, hit, thumpGain);
            track.mark(at, press.addTo(track, release, draw.attenuation(3, 12), draw));
        }
    }

    /** Tick and tock take turns, strictly in time. */
    static void clock(Scene scene, Track track, Draw draw) {
        double period = draw.uniform(0.2, 1);
        double jitter = draw.uniform(0, 0.01) * period;
        Ring tick =
                Ring.lasting(draw.logNormal(1_200, 1.8), draw.uniform(0.008, 0.025), draw.uniform(1e-3, 4e-3), draw);
        Ring tock = tick.struckAgain(0.2, draw);
        NoiseBurst snap = NoiseBurst.lasting(draw.uniform(2_000, 7_000), 1, draw.uniform(1e-3, 5e-3), 0.3e-3);
        double snapGain = draw.attenuation(0, 12);
        int beat = 0;
        for (double at = draw.uniform(0, period); at < scene.clipSeconds(); at += period) {
            double start = at + draw.uniform(-jitter, jitter);
            beat++;
            if (scene.holds(start)) {
                double snapEnd = snap.addTo(track, start, snapGain, draw);
                track.mark(start, Math.max(snapEnd, (beat % 2 == 0 ? tock : tick).addTo(track, start, 1)));
            }
        }
    }

    /** Finger against palm over a small cavity. */
    static void fingerSnap(Scene scene, Track track, Draw draw) {
        double hz = draw.uniform(1_500, 3_500);
        Ring cavity = Ring.lasting(hz, draw.uniform(0.005, 0.012), draw.uniform(0.2e-3, 1e-3), draw);
        NoiseBurst impact = NoiseBurst.lasting(hz, 0.8, draw.uniform(0.003, 0.010), 0.2e-3);
        for (double at : Hits.times(scene, Hits.few(scene, draw), 0.3, 1.2, draw)) {
            double amplitude = Decibels.toAmplitude(draw.normal(0, 2));
            double end = impact.addTo(track, at, amplitude * draw.attenuation(0, 6), draw);
            track.mark(at, Math.max(end, cavity.struckAgain(0.05, draw).addTo(track, at, amplitude)));
        }
    }

    /** Knuckles on wood, or something set down on a table. */
    static void knock(Scene scene, Track track, Draw draw) {
        double hz = draw.uniform(80, 450);
        Ring body = Ring.lasting(hz, draw.uniform(0.010, 0.030), draw.uniform(0.5e-3, 2e-3), draw);
        Ring plate = Ring.lasting(hz * draw.uniform(1.6, 4), draw.uniform(0.005, 0.020), 0.4e-3, draw);
        double plateGain = draw.attenuation(0, 12);
        for (double at : Hits.times(scene, Hits.few(scene, draw), 0.12, 0.8, draw)) {
            double amplitude = Decibels.toAmplitude(draw.normal(0, 2));
            plate.struckAgain(0.05, draw).addTo(track, at, amplitude * plateGain);
            track.mark(at, body.struckAgain(0.05, draw).addTo(track, at, amplitude));
        }
    }
}
