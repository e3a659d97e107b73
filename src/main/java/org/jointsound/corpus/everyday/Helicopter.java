package org.jointsound.corpus.everyday;

import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.SoundSource;
import org.jointsound.corpus.sound.Track;

/**
 * Blades that slap the air 8 to 30 times a second, at a rate that drifts by a few percent, over a roar that each slap
 * chops; it comes nearer and goes. Rates of blades are from memory, the rest is ours.
 */
record Helicopter(Workshop workshop) implements SoundSource {
    @Override
    public void play(Scene scene, Track track, Draw draw) {
        double seconds = track.seconds();
        double hz = new Span(8, 30).drawn(draw);
        Wander speed = Wander.drawn(seconds, draw.uniform(0.5, 3), draw.uniform(1, 1.04), draw);
        Wander nearness = Wander.drawn(seconds, draw.uniform(0.4, 3), draw.uniform(1, 1.5), draw);
        Strike blade = new Strike(
                new Span(25, 300).drawn(draw),
                draw.uniform(0.15, 0.7) / hz,
                draw.uniform(1e-3, 6e-3),
                draw.uniform(0, 1));
        Thing slap = new Thing(workshop, blade, draw);
        double uneven = draw.uniform(0, 3);
        double start = draw.uniform(0, 1 / hz);
        for (double at = start; at < seconds; at += 1 / (hz * speed.at(at))) {
            slap.hit(track, at, nearness.at(at) * draw.attenuation(0, uneven), draw);
        }
        double roar = draw.attenuation(6, 30);
        double open = draw.uniform(0.1, 1);
        double turning = draw.uniform(0, 1);
        Noise noise = new Noise(
                workshop, new Band(new Span(150, 3_000).drawn(draw), draw.uniform(2, 4), -draw.uniform(0, 5)), draw);
        noise.addTo(track, share -> {
            double chopped = 0.5 + 0.5 * StrictMath.cos(2 * Math.PI * (hz * share * seconds + turning));
            return roar * nearness.at(share * seconds) * (open + (1 - open) * chopped * chopped);
        });
    }
}
