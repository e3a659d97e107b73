package org.jointsound.corpus.everyday;

import org.jointsound.corpus.sound.Decibels;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.SoundSource;
import org.jointsound.corpus.sound.Track;

/**
 * A chainsaw, a moped, a motor: firings through an exhaust, 25 to 180 a second, whose rate and strength follow the load;
 * it idles, is revved and let go. A chain or fan hisses over it. Ranges are ours.
 */
record Engine(Workshop workshop) implements SoundSource {
    @Override
    public void play(Scene scene, Track track, Draw draw) {
        double seconds = track.seconds();
        double idleHz = new Span(25, 100).drawn(draw);
        double revvedTimes = draw.uniform(1, 1.9);
        Wander load = Wander.drawn(seconds, new Span(0.15, 2.5).drawn(draw), 1.6, draw);
        Thing exhaust = new Thing(
                workshop,
                new Strike(
                        new Span(90, 900).drawn(draw),
                        new Span(4e-3, 25e-3).drawn(draw),
                        new Span(0.1e-3, 2e-3).drawn(draw),
                        draw.uniform(0, 0.8)),
                draw);
        double jitter = draw.uniform(0.003, 0.06);
        double[] cylinders = new double[draw.between(1, 4)];
        for (int i = 0; i < cylinders.length; i++) {
            cylinders[i] = draw.attenuation(0, 8);
        }
        double loudBy = draw.uniform(0, 9);
        int firing = 0;
        for (double at = draw.uniform(0, 0.02); at < seconds; firing++) {
            double revved = revved(load, at);
            double level = cylinders[firing % cylinders.length] * Decibels.toAmplitude(loudBy * revved);
            exhaust.hit(track, at, level * draw.attenuation(0, 2), draw);
            at += draw.normalWithin(1, jitter, 0.7, 1.3) / (idleHz * StrictMath.pow(revvedTimes, revved));
        }
        double chain = draw.attenuation(10, 36);
        new Noise(workshop, new Band(new Span(800, 7_000).drawn(draw), draw.uniform(1, 3), 0), draw)
                .addTo(track, share -> chain * Decibels.toAmplitude(loudBy * revved(load, share * seconds)));
    }

    /** From 0 at idle to 1 at full speed; the load is log-normal, so that it dwells at neither. */
    private static double revved(Wander load, double seconds) {
        double now = load.at(seconds);
        return now / (1 + now);
    }
}
