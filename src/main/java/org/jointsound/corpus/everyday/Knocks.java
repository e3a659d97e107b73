package org.jointsound.corpus.everyday;

import org.jointsound.corpus.sound.Decibels;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.SoundSource;
import org.jointsound.corpus.sound.Track;

/** Knuckles on a door or a desk: two to six in a quick row, and again after a while; some doors rattle. Ranges are ours. */
record Knocks(Workshop workshop) implements SoundSource {
    private static final double RATTLE_CHANCE = 0.3;

    @Override
    public void play(Scene scene, Track track, Draw draw) {
        Strike panel = Strike.drawn(new Span(70, 700), new Span(8e-3, 80e-3), new Span(0.3e-3, 4e-3), 0.4, draw);
        Thing door = new Thing(workshop, panel, draw);
        Strike loose = Strike.drawn(new Span(800, 4_000), new Span(2e-3, 15e-3), new Span(0.1e-3, 0.5e-3), 0.5, draw);
        Thing latch = new Thing(workshop, loose, draw);
        double rattleGain = draw.chance(RATTLE_CHANCE) ? draw.attenuation(10, 28) : 0;
        double gap = new Span(0.09, 0.4).drawn(draw);
        double at = Scene.MARGIN_SECONDS + draw.uniform(0, 0.4) * scene.clipSeconds();
        int left = scene.hard() ? 1 : Integer.MAX_VALUE;
        while (left > 0 && scene.holds(at)) {
            int knocks = Math.min(left, draw.between(2, 6));
            for (int i = 0; i < knocks && scene.holds(at); i++) {
                double level = Decibels.toAmplitude(draw.normal(0, 2));
                double end = door.hit(track, at, level, draw);
                if (rattleGain > 0) {
                    end = Math.max(end, latch.hit(track, at + draw.uniform(0.004, 0.04), level * rattleGain, draw));
                }
                track.mark(at, end);
                at += gap * draw.uniform(0.85, 1.15);
            }
            left -= knocks;
            at += draw.uniform(0.5, 2);
        }
    }
}
