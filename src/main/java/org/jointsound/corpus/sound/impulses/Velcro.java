package org.jointsound.corpus.sound.impulses;

import java.util.List;
import org.jointsound.corpus.sound.Decibels;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.SoundSource;
import org.jointsound.corpus.sound.Strokes;
import org.jointsound.corpus.sound.Track;

/** A hook-and-loop fastener torn open, or a bag that crackles: dense impulses in strokes. Ranges are our own. */
final class Velcro implements SoundSource {
    @Override
    public void play(Scene scene, Track track, Draw draw) {
        Body cloth = Body.drawn(draw.logNormal(1_800, 1.7), draw.uniform(0.15, 0.5), 1e-3, draw);
        double tiltDb = draw.uniform(-3, 4);
        Renewal hooks = new Renewal(1 / draw.logNormal(500, 2), draw.uniform(0.5, 1.2));
        Strengths strengths = new Strengths(draw.uniform(3, 10), draw.uniform(3, 7), 0.5);
        Strokes.over(scene, new Strokes.Pace(draw.uniform(0.3, 1.5), 0.15, 0.7), draw, (start, seconds) -> {
            double fitting = Math.min(seconds, scene.clipSeconds() - start);
            List<Impulse> impulses = strengths.of(
                    hooks.times(fitting, draw).stream().mapToDouble(t -> t).toArray(), draw);
            double level = Decibels.toAmplitude(draw.normal(0, 3));
            track.mark(start, cloth.sound(impulses).tilted(tiltDb, 1_000).addTo(track, start, level));
        });
    }
}
