package org.jointsound.corpus.everyday;

import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Hits;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.SoundSource;
import org.jointsound.corpus.sound.Track;

/**
 * A mouse button or a light switch: press and release, in some twice in quick succession; small hard parts that ring at a
 * few kilohertz (the baudline note on a mouse has tails at 7.5 and 12.5) in a shell that sounds lower. Ranges are ours.
 */
record Switches(Workshop workshop) implements SoundSource {
    @Override
    public void play(Scene scene, Track track, Draw draw) {
        Strike part =
                Strike.drawn(new Span(1_500, 9_000), new Span(0.7e-3, 6e-3), new Span(0.04e-3, 0.3e-3), 0.5, draw);
        Thing press = new Thing(workshop, part, draw);
        Thing release = new Thing(workshop, part.times(draw.logNormal(1, 1.2), draw), draw);
        Thing shell = new Thing(
                workshop,
                Strike.drawn(new Span(150, 1_200), new Span(4e-3, 30e-3), new Span(0.2e-3, 1e-3), 0.2, draw),
                draw);
        double shellGain = draw.attenuation(0, 25);
        double releaseGain = draw.attenuation(-3, 12);
        double held = new Span(0.05, 0.4).drawn(draw);
        boolean twice = !scene.hard() && draw.chance(0.3);
        for (double at : Hits.times(scene, draw.between(1, 5), 0.5, 1.6, draw)) {
            for (int i = 0; i < (twice ? 2 : 1); i++) {
                double start = at + i * (held + draw.uniform(0.05, 0.12));
                if (scene.holds(start)) {
                    double end = Math.max(press.hit(track, start, 1, draw), shell.hit(track, start, shellGain, draw));
                    track.mark(start, end);
                    double up = start + held * draw.uniform(0.9, 1.1);
                    if (scene.holds(up)) {
                        track.mark(up, release.hit(track, up, releaseGain, draw));
                    }
                }
            }
        }
    }
}
