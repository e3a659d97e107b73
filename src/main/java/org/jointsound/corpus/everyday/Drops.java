package org.jointsound.corpus.everyday;

import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.SoundSource;
import org.jointsound.corpus.sound.Track;

/**
 * A key, a spoon, a box that falls: it comes back after 2 v / g, each time slower, and as it tumbles, not quite so; it
 * meets the floor with one part or another. Some ring on. Ranges are ours.
 */
record Drops(Workshop workshop) implements SoundSource {
    private static final double GRAVITY = 9.81;
    private static final double SHORTEST_FLIGHT_SECONDS = 0.006;

    @Override
    public void play(Scene scene, Track track, Draw draw) {
        Strike body = Strike.drawn(new Span(200, 6_000), new Span(4e-3, 0.25), new Span(0.05e-3, 1.5e-3), 0.5, draw);
        Thing corner = new Thing(workshop, body, draw);
        Thing edge = new Thing(workshop, body.times(draw.logNormal(1, 1.5), draw), draw);
        Thing floor = new Thing(
                workshop, Strike.drawn(new Span(50, 300), new Span(0.02, 0.1), new Span(1e-3, 5e-3), 0.3, draw), draw);
        double floorGain = draw.attenuation(0, 25);
        double restitution = draw.uniform(0.15, 0.8);
        double tumble = draw.uniform(0, 0.35);
        double speed = draw.uniform(0.8, 4);
        double firstSpeed = speed;
        int most = scene.hard() ? draw.between(1, 3) : draw.between(2, 30);
        double at = draw.uniform(Scene.MARGIN_SECONDS, 0.6 * scene.clipSeconds());
        for (int i = 0; i < most && scene.holds(at) && 2 * speed / GRAVITY > SHORTEST_FLIGHT_SECONDS; i++) {
            double level = speed / firstSpeed;
            double end = (draw.chance(0.6) ? corner : edge).hit(track, at, level, draw);
            track.mark(at, Math.max(end, floor.hit(track, at, level * floorGain, draw)));
            speed *= restitution * draw.normalWithin(1, tumble, 0.4, 1.2);
            at += 2 * speed / GRAVITY;
        }
    }
}
