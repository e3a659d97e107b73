package org.jointsound.corpus.everyday;

import java.util.ArrayList;
import java.util.List;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.SoundSource;
import org.jointsound.corpus.sound.Track;

/**
 * Rain: the wash of drops beyond number, whose strength drifts, and single ones that stand out on a roof, a leaf or a
 * puddle. Ranges are ours.
 */
record Rainfall(Workshop workshop) implements SoundSource {
    private static final int KINDS_OF_DROP = 4;

    @Override
    public void play(Scene scene, Track track, Draw draw) {
        Band wash = new Band(new Span(900, 7_000).drawn(draw), draw.uniform(1.5, 4), draw.uniform(-4, 2));
        Wander gusts = Wander.drawn(track.seconds(), draw.uniform(0.5, 3), draw.uniform(1, 1.4), draw);
        new Noise(workshop, wash, draw).addTo(track, share -> gusts.at(share * track.seconds()));
        Strike any = Strike.drawn(new Span(400, 6_000), new Span(1e-3, 15e-3), new Span(0.1e-3, 1e-3), 0.8, draw);
        List<Thing> drops = new ArrayList<>();
        for (int i = 0; i < KINDS_OF_DROP; i++) {
            drops.add(new Thing(workshop, any.times(draw.logNormal(1, 1.6), draw), draw));
        }
        double perSecond = new Span(1, 80).drawn(draw);
        double mostDb = draw.uniform(0, 20);
        for (double at = draw.exponential(1 / perSecond); at < track.seconds(); at += draw.exponential(1 / perSecond)) {
            // Few drops are large: evenly in decibels over the wash.
            draw.pick(drops).hit(track, at, 2 / draw.attenuation(0, mostDb), draw);
        }
    }
}
