package org.jointsound.corpus.everyday;

import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.SoundSource;
import org.jointsound.corpus.sound.Track;

/**
 * A clock: tick and tock in turn, strictly in time but for a limp, in a case that sounds with them. Each beat has up to
 * three blows within 15 ms, as the lever unlocks, pushes and drops (from memory); rates and pitches are ours, about those
 * of ticking clocks.
 */
record TickTock(Workshop workshop) implements SoundSource {
    private static final double LONGEST_BEAT_SECONDS = 0.015;

    @Override
    public void play(Scene scene, Track track, Draw draw) {
        Strike wheel = Strike.drawn(new Span(500, 7_000), new Span(1.5e-3, 25e-3), new Span(0.05e-3, 1e-3), 0.5, draw);
        Beat tick = new Beat(wheel, draw);
        Beat tock = new Beat(wheel.times(new Span(0.6, 1.6).drawn(draw), draw), draw);
        double period = new Span(0.18, 1).drawn(draw);
        double limp = draw.chance(0.6) ? draw.uniform(0, 0.12) * period : 0;
        double jitter = draw.uniform(0, 0.006) * period;
        double tockGain = draw.attenuation(-4, 8);
        int most = scene.hard() ? draw.between(1, 3) : Integer.MAX_VALUE;
        double at = Scene.MARGIN_SECONDS + jitter + draw.uniform(0, period);
        for (int i = 0; i < most; i++) {
            boolean second = i % 2 == 1;
            double start = at + (second ? limp : 0) + draw.uniform(-jitter, jitter);
            if (!scene.holds(start)) {
                break;
            }
            (second ? tock : tick).sound(track, start, second ? tockGain : 1, draw);
            at += period;
        }
    }

    /** Blows of fixed spacing and strength, the case with the strongest. */
    private final class Beat {
        private final Thing wheel;
        private final Thing body;
        private final double bodyGain;
        private final double[] after;
        private final double[] gain;

        Beat(Strike strike, Draw draw) {
            wheel = new Thing(workshop, strike, draw);
            Strike hollow = new Strike(
                    Math.max(90, strike.hz() * draw.uniform(0.08, 0.4)),
                    new Span(6e-3, 60e-3).drawn(draw),
                    strike.contactSeconds(),
                    0.1);
            body = new Thing(workshop, hollow, draw);
            bodyGain = draw.attenuation(-3, 20);
            after = new double[draw.between(1, 3)];
            gain = new double[after.length];
            for (int i = 0; i < after.length; i++) {
                after[i] = i == 0 ? 0 : draw.uniform(2e-3, LONGEST_BEAT_SECONDS);
                gain[i] = draw.attenuation(0, 12);
            }
            gain[draw.between(0, gain.length - 1)] = 1;
        }

        void sound(Track track, double at, double level, Draw draw) {
            double end = body.hit(track, at, level * bodyGain, draw);
            for (int i = 0; i < after.length; i++) {
                end = Math.max(end, wheel.hit(track, at + after[i], level * gain[i], draw));
            }
            track.mark(at, end);
        }
    }
}
