package org.jointsound.corpus.everyday;

import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Hits;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.SoundSource;
import org.jointsound.corpus.sound.Track;

/** A door, a drawer or a cupboard shut: a thump of the frame, the latch just before or after it, a rattle. Ranges are ours. */
record Doors(Workshop workshop) implements SoundSource {
    @Override
    public void play(Scene scene, Track track, Draw draw) {
        Thing frame = new Thing(
                workshop,
                Strike.drawn(new Span(35, 260), new Span(0.03, 0.25), new Span(1e-3, 15e-3), 0.6, draw),
                draw);
        Thing latch = new Thing(
                workshop,
                Strike.drawn(new Span(600, 4_500), new Span(2e-3, 25e-3), new Span(0.08e-3, 0.6e-3), 0.5, draw),
                draw);
        double latchGain = draw.attenuation(-3, 18);
        double latchSeconds = draw.uniform(0.01, 0.14);
        boolean latchFirst = draw.chance(0.3);
        int rattles = draw.chance(0.4) ? draw.between(1, 6) : 0;
        for (double at : Hits.times(scene, draw.between(1, 3), 0.6, 2.5, draw)) {
            double end = frame.hit(track, latchFirst ? at + latchSeconds : at, 1, draw);
            end = Math.max(end, latch.hit(track, latchFirst ? at : at + latchSeconds, latchGain, draw));
            double rattle = at + latchSeconds;
            for (int i = 0; i < rattles; i++) {
                rattle += draw.exponential(0.03) + 0.005;
                end = Math.max(end, latch.hit(track, rattle, latchGain * draw.attenuation(6, 24), draw));
            }
            track.mark(at, end);
        }
    }
}
