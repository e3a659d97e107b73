package org.jointsound.corpus.everyday;

import java.util.ArrayList;
import java.util.List;
import org.jointsound.corpus.sound.Decibels;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.SoundSource;
import org.jointsound.corpus.sound.Track;

/**
 * Keys, in bursts or one at a time: the finger touches, the key hits the plate 5 to 20 ms later and comes up after about
 * 100 ms (Asonov and Agrawal 2004). The plate sounds under every key; other ranges are ours.
 */
record Typing(Workshop workshop) implements SoundSource {
    private static final int KINDS_OF_KEY = 4;

    @Override
    public void play(Scene scene, Track track, Draw draw) {
        Keyboard keyboard = new Keyboard(draw);
        double gap = new Span(0.09, 0.5).drawn(draw);
        double at = Scene.MARGIN_SECONDS + draw.uniform(0, 0.5);
        int left = scene.hard() ? 1 : Integer.MAX_VALUE;
        while (left > 0 && scene.holds(at)) {
            int keys = Math.min(left, draw.between(1, 12));
            for (int i = 0; i < keys && scene.holds(at); i++) {
                keyboard.press(track, at, draw);
                at += draw.logNormal(gap, 1.4);
            }
            left -= keys;
            at += draw.uniform(0.2, 1.2);
        }
    }

    private final class Keyboard {
        private final List<Thing> keys = new ArrayList<>();
        private final Thing plate;
        private final double plateGain;
        private final double touchGain;
        private final double releaseGain;

        Keyboard(Draw draw) {
            Strike cap = Strike.drawn(new Span(400, 5_000), new Span(1.5e-3, 15e-3), new Span(0.1e-3, 1e-3), 0.8, draw);
            for (int i = 0; i < KINDS_OF_KEY; i++) {
                keys.add(new Thing(workshop, cap.times(draw.logNormal(1, 1.25), draw), draw));
            }
            plate = new Thing(
                    workshop,
                    Strike.drawn(new Span(70, 450), new Span(8e-3, 50e-3), new Span(0.5e-3, 3e-3), 0.2, draw),
                    draw);
            plateGain = draw.attenuation(0, 20);
            touchGain = draw.attenuation(4, 20);
            releaseGain = draw.attenuation(0, 14);
        }

        void press(Track track, double at, Draw draw) {
            Thing key = draw.pick(keys);
            double level = Decibels.toAmplitude(draw.normal(0, 3));
            double hit = at + draw.uniform(0.005, 0.020);
            key.hit(track, at, level * touchGain, draw);
            double end = Math.max(key.hit(track, hit, level, draw), plate.hit(track, hit, level * plateGain, draw));
            double release = at + draw.uniform(0.060, 0.150);
            track.mark(at, Math.max(end, key.hit(track, release, level * releaseGain, draw)));
        }
    }
}
