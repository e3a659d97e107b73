package org.jointsound.corpus.everyday;

import java.util.ArrayList;
import java.util.List;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.SoundSource;
import org.jointsound.corpus.sound.Track;

/**
 * Wood that burns: pops of steam as a Poisson process, at times in quick salvoes, over the low roar of the flame and, in
 * some, the hiss of sap. Pitches and rates are ours, about those of recorded fires.
 */
record Fire(Workshop workshop) implements SoundSource {
    private static final int KINDS_OF_POP = 5;

    @Override
    public void play(Scene scene, Track track, Draw draw) {
        List<Thing> pops = new ArrayList<>();
        for (int i = 0; i < KINDS_OF_POP; i++) {
            Strike pop = Strike.drawn(new Span(300, 8_000), new Span(0.4e-3, 25e-3), new Span(0.05e-3, 1e-3), 1, draw);
            pops.add(new Thing(workshop, pop, draw));
        }
        double meanGap = 1 / new Span(0.7, 8).drawn(draw);
        double salvoChance = draw.chance(0.4) ? draw.uniform(0.1, 0.6) : 0;
        double mostUnderDb = draw.uniform(6, 25);
        int left = scene.hard() ? draw.between(1, 3) : Integer.MAX_VALUE;
        double level = 1;
        for (double at = Scene.MARGIN_SECONDS + Math.min(1, draw.exponential(meanGap));
                left > 0 && scene.holds(at);
                left--) {
            track.mark(at, draw.pick(pops).hit(track, at, level, draw));
            // The first is the loudest, so that the roar never is.
            level = draw.attenuation(0, mostUnderDb);
            at += draw.chance(salvoChance) ? draw.exponential(0.015) + 0.002 : draw.exponential(meanGap);
        }
        bed(track, new Band(draw.uniform(50, 350), draw.uniform(1, 3), -draw.uniform(0, 6)), draw);
        if (draw.chance(0.5)) {
            bed(track, new Band(draw.uniform(2_000, 7_000), draw.uniform(0.5, 2), 0), draw);
        }
    }

    private void bed(Track track, Band band, Draw draw) {
        double gain = draw.attenuation(24, 45);
        Wander flicker = Wander.drawn(track.seconds(), draw.uniform(0.08, 0.5), draw.uniform(1, 1.3), draw);
        new Noise(workshop, band, draw).addTo(track, share -> gain * flicker.at(share * track.seconds()));
    }
}
