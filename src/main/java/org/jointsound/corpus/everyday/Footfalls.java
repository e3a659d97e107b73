package org.jointsound.corpus.everyday;

import org.jointsound.corpus.sound.Decibels;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.SoundSource;
import org.jointsound.corpus.sound.Track;

/**
 * Someone walks, on anything from carpet to tiles: heel, mostly the ball of the foot after it, at times a hard heel's
 * click and the scuff of the sole. One to four steps a second, from below 100 Hz with noise above 500 Hz (Ekimov and
 * Sabatier 2006); the two feet differ a little.
 */
record Footfalls(Workshop workshop) implements SoundSource {
    private static final double LONGEST_FALL_SECONDS = 0.2;

    @Override
    public void play(Scene scene, Track track, Draw draw) {
        Strike floor = Strike.drawn(new Span(40, 600), new Span(0.015, 0.12), new Span(0.2e-3, 6e-3), 0.6, draw);
        Foot left = new Foot(floor, draw);
        Foot right = draw.chance(0.7) ? new Foot(floor.times(draw.logNormal(1, 1.1), draw), draw) : left;
        double weaker = draw.attenuation(0, 4);
        double period = new Span(0.27, 0.95).drawn(draw);
        double ballSeconds = draw.chance(0.75) ? Math.min(0.4 * period, draw.uniform(0.03, 0.18)) : 0;
        int steps = scene.hard() ? draw.between(1, 2) : Integer.MAX_VALUE;
        double earliest = Scene.MARGIN_SECONDS + draw.uniform(0, scene.hard() ? 0.5 * scene.clipSeconds() : period);
        double at = earliest;
        for (int i = 0; i < steps && scene.holds(at + LONGEST_FALL_SECONDS); i++) {
            double level = (i % 2 == 0 ? 1 : weaker) * Decibels.toAmplitude(draw.normal(0, 2));
            (i % 2 == 0 ? left : right).fall(track, at, ballSeconds, level, draw);
            at += period * draw.normalWithin(1, 0.03, 0.9, 1.1);
        }
    }

    private final class Foot {
        private final Thing heel;
        private final Thing ball;
        private final Thing click;
        private final Noise scuff;
        private final double ballGain;
        private final double clickGain;
        private final double scuffGain;
        private final double scuffSeconds;

        Foot(Strike floor, Draw draw) {
            heel = new Thing(workshop, floor, draw);
            ball = new Thing(workshop, floor.times(new Span(0.7, 2.5).drawn(draw), draw), draw);
            Strike hard =
                    Strike.drawn(new Span(900, 4_500), new Span(2e-3, 12e-3), new Span(0.1e-3, 0.5e-3), 0.5, draw);
            click = new Thing(workshop, hard, draw);
            scuff = new Noise(workshop, new Band(new Span(700, 5_000).drawn(draw), draw.uniform(0.8, 2.5), 0), draw);
            ballGain = draw.attenuation(-3, 12);
            clickGain = draw.chance(0.4) ? draw.attenuation(-6, 15) : 0;
            scuffGain = draw.chance(0.6) ? draw.attenuation(12, 34) : 0;
            scuffSeconds = draw.uniform(0.04, 0.16);
        }

        void fall(Track track, double at, double ballSeconds, double level, Draw draw) {
            double end = heel.hit(track, at, level, draw);
            if (clickGain > 0) {
                end = Math.max(end, click.hit(track, at, level * clickGain, draw));
            }
            if (scuffGain > 0) {
                double gain = level * scuffGain;
                scuff.add(track, at, scuffSeconds, share -> gain * StrictMath.sin(Math.PI * share));
                end = Math.max(end, at + scuffSeconds);
            }
            if (ballSeconds > 0) {
                double second = at + ballSeconds * draw.uniform(0.85, 1.15);
                end = Math.max(end, ball.hit(track, second, level * ballGain, draw));
            }
            track.mark(at, end);
        }
    }
}
