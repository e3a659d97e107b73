package org.jointsound.corpus.everyday;

import java.util.ArrayList;
import java.util.List;
import org.jointsound.corpus.sound.Decibels;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Hits;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.SoundSource;
import org.jointsound.corpus.sound.Track;

/**
 * Hands clapped, once or a few times, or by up to eight people who each keep their own time, 2 to 5 a second. A hollow
 * between soft walls: the larger, the lower (reported summaries of Fu et al. 2025). The numbers are ours.
 */
record Claps(Workshop workshop) implements SoundSource {
    @Override
    public void play(Scene scene, Track track, Draw draw) {
        if (scene.hard() || draw.chance(0.5)) {
            Thing hands = hands(draw);
            for (double at : Hits.times(scene, draw.between(1, 10), 0.18, 1, draw)) {
                track.mark(at, hands.hit(track, at, Decibels.toAmplitude(draw.normal(0, 2)), draw));
            }
            return;
        }
        List<Thing> people = new ArrayList<>();
        int count = draw.between(1, 8);
        for (int i = 0; i < count; i++) {
            people.add(hands(draw));
        }
        people.forEach(person -> applaud(scene, track, person, draw));
    }

    private Thing hands(Draw draw) {
        Strike hollow = Strike.drawn(new Span(350, 3_500), new Span(4e-3, 35e-3), new Span(0.15e-3, 1.5e-3), 0.9, draw);
        return new Thing(workshop, hollow, draw);
    }

    private static void applaud(Scene scene, Track track, Thing hands, Draw draw) {
        double period = 1 / draw.uniform(2, 5);
        double level = draw.attenuation(0, 12);
        double at = Scene.MARGIN_SECONDS + draw.uniform(0, period);
        while (scene.holds(at)) {
            track.mark(at, hands.hit(track, at, level * Decibels.toAmplitude(draw.normal(0, 2)), draw));
            at += period * draw.normalWithin(1, 0.06, 0.8, 1.2);
        }
    }
}
