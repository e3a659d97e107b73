package org.jointsound.corpus.sound.mechanics;

import java.util.List;
import org.jointsound.corpus.sound.Decibels;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.SoundSource;
import org.jointsound.corpus.sound.Track;

/**
 * Two facets that come together at an angle of the movement: one is thrown on the other and, pulled on by the capsule,
 * chatters until it sits. No facet click has been measured; duration and rhythm are those of jaw clicks (Watt and
 * McPhee 1983), the modes span what Widmalm et al. (1996) found there, and the chatter is ours.
 */
final class ContactStrike implements SoundSource {
    private static final double RECIPROCAL_CHANCE = 0.45;
    private static final double SOFT_CHANCE = 0.5;

    @Override
    public void play(Scene scene, Track track, Draw draw) {
        Facet facet = Facet.drawn(draw.chance(SOFT_CHANCE), scene.sizeScale(), draw);
        double reference = facet.strike(1).peak();
        boolean reciprocal = draw.chance(RECIPROCAL_CHANCE) && !scene.hard();
        double levelDeviationDb = draw.uniform(3, 6);
        Passages passages = scene.hard()
                ? new Passages(0, 0, 1)
                : new Passages(draw.uniform(0.03, 0.08), draw.uniform(0.2, 0.4), 2);
        List<Double> times = passages.through(scene, () -> gates(reciprocal, draw), draw);
        for (double at : times.subList(0, scene.hard() ? Math.min(1, times.size()) : times.size())) {
            double speed = Decibels.toAmplitude(draw.normal(0, levelDeviationDb));
            land(track, at, speed, reference, facet, draw);
        }
    }

    /** Facets that stick on one way let go at another angle on the other. */
    private static List<Passages.Gate> gates(boolean reciprocal, Draw draw) {
        boolean outward = draw.chance(0.5);
        Passages.Gate gate = new Passages.Gate(draw.uniform(0.1, 0.9), outward);
        Passages.Gate other = new Passages.Gate(draw.uniform(0.1, 0.9), !outward);
        return reciprocal ? List.of(gate, other) : List.of(gate);
    }

    /** One to three landings, on one edge after the other, each slower than or as fast as the first. */
    private static void land(Track track, double startSeconds, double speed, double reference, Facet facet, Draw draw) {
        int landings = 1 + draw.weighted(0.75, 0.2, 0.05);
        double at = startSeconds;
        double end = startSeconds;
        for (int i = 0; i < landings; i++) {
            double arriving = i == 0 ? speed : speed * draw.attenuation(0, 8);
            track.pulse(at);
            end = Math.max(end, facet.again(draw).strike(arriving).addTo(track, at, 1 / reference));
            at += draw.uniform(0.020, 0.120);
        }
        track.mark(startSeconds, end);
    }
}
