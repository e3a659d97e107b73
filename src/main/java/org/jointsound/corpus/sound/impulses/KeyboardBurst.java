package org.jointsound.corpus.sound.impulses;

import java.util.ArrayList;
import java.util.List;
import org.jointsound.corpus.sound.Decibels;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.SoundSource;
import org.jointsound.corpus.sound.Track;

/**
 * Someone types: bursts of keys with log-normal gaps. The finger touches, the key hits, and comes up about 100 ms later
 * (Asonov and Agrawal 2004); other ranges are our own.
 */
final class KeyboardBurst implements SoundSource {
    private static final int KINDS_OF_KEY = 4;

    @Override
    public void play(Scene scene, Track track, Draw draw) {
        List<Body> keys = new ArrayList<>();
        double plateHz = draw.logNormal(1_200, 1.6);
        for (int i = 0; i < KINDS_OF_KEY; i++) {
            keys.add(Body.drawn(plateHz * draw.logNormal(1, 1.2), draw.uniform(0.1, 0.35), 2e-3, draw));
        }
        double medianGap = draw.uniform(0.12, 0.25);
        double at = Scene.MARGIN_SECONDS + draw.uniform(0, 0.8);
        while (scene.holds(at)) {
            int strokes = draw.between(2, 12);
            for (int i = 0; i < strokes && scene.holds(at); i++) {
                stroke(track, at, draw.pick(keys), draw);
                at += draw.logNormal(medianGap, 1.4);
            }
            at += draw.uniform(0.3, 1.5);
        }
    }

    private static void stroke(Track track, double at, Body key, Draw draw) {
        double level = Decibels.toAmplitude(draw.normal(0, 3));
        double hit = at + draw.uniform(0.005, 0.020);
        double release = at + draw.uniform(0.060, 0.150);
        tap(key, draw).addTo(track, at, level * draw.attenuation(4, 15));
        tap(key, draw).addTo(track, hit, level);
        track.mark(at, tap(key, draw).addTo(track, release, level * draw.attenuation(3, 12)));
    }

    private static Waveform tap(Body key, Draw draw) {
        Flurry flurry = Flurry.lasting(draw.uniform(1e-3, 5e-3), 0.2e-3, draw.logNormal(8, 1.6));
        return key.sound(new Strengths(3, 4, 0.6).of(flurry.timesFromFirst(draw), draw));
    }
}
