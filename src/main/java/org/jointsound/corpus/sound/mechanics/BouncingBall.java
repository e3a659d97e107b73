package org.jointsound.corpus.sound.mechanics;

import java.util.List;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.SoundSource;
import org.jointsound.corpus.sound.Track;

/**
 * Something small that is dropped and bounces, ever lower and faster, in one clip a coin, in another a rubber ball. It
 * comes back after 2 v / g, each time with the same share of the speed. In a hard scene it bounces once or not at all.
 */
final class BouncingBall implements SoundSource {
    private static final double GRAVITY = 9.81;
    private static final double LONGEST_SECONDS = 0.12;
    private static final double SHORTEST_FLIGHT_SECONDS = 0.004;

    @Override
    public void play(Scene scene, Track track, Draw draw) {
        double restitution = draw.uniform(0.35, 0.85);
        double hz = StrictMath.exp(draw.uniform(StrictMath.log(300), StrictMath.log(5_000)));
        double firstSpeed = draw.uniform(0.4, 2.5);
        HertzContact contact = HertzContact.lasting(draw.uniform(0.2, 0.8) / hz, firstSpeed, restitution);
        Striker striker = new Striker(contact, 0, LONGEST_SECONDS);
        List<Structure.Mode> floor = List.of(
                new Structure.Mode(hz, draw.uniform(0.015, 0.1), 30, 1),
                new Structure.Mode(hz * draw.uniform(1.4, 2.8), draw.uniform(0.015, 0.1), 30, draw.uniform(0.2, 0.8)));
        double gain = 1 / striker.strike(new Structure(floor), firstSpeed).peak();
        int most = scene.hard() ? draw.between(1, 2) : draw.between(3, 25);
        double at = draw.uniform(Scene.MARGIN_SECONDS, scene.clipSeconds() / 2);
        double speed = firstSpeed;
        for (int i = 0; i < most && scene.holds(at) && speed > SHORTEST_FLIGHT_SECONDS * GRAVITY / 2; i++) {
            track.mark(at, striker.strike(new Structure(floor), speed).addTo(track, at, gain));
            speed *= restitution * draw.uniform(0.95, 1.05);
            at += 2 * speed / GRAVITY;
        }
    }
}
