package org.jointsound.corpus.sound.impulses;

import org.jointsound.corpus.sound.Decibels;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.SoundSource;
import org.jointsound.corpus.sound.Track;

/**
 * A tendon that jerks over bone in many small slips, most of them one way: a flurry that rises and falls through a low
 * body, and a shorter one through a higher body where it strikes bone (Deslandes et al. 2008, of the hip). No spectrum
 * of a snap is published; the low body stands on the structure's mode after a knee click (Ozmen et al. 2021), the rest
 * is ours.
 */
final class ImpulseSnap implements SoundSource {
    private static final double LOWEST_THUMP_HZ = 70;
    private static final double LATE_STRIKE_CHANCE = 0.2;
    private static final double GLIDE_CHANCE = 0.2;
    private static final double SHORTEST_RISE_BOUND_SECONDS = 0.005;

    /** What one person's snap is made of; each time it sounds anew. */
    private record Tendon(Body low, Body high, double seconds, double riseSeconds, double strikeGain) {}

    @Override
    public void play(Scene scene, Track track, Draw draw) {
        Tendon tendon = tendon(scene, draw);
        AngleHazard hazard =
                scene.hard() ? new AngleHazard(0.03, 0, 0, 1) : new AngleHazard(draw.uniform(0.01, 0.03), 0.2, 0.15, 2);
        double levelDeviationDb = draw.uniform(2, 4);
        for (double at : hazard.moments(scene, draw)) {
            double amplitude = Decibels.toAmplitude(draw.normal(0, levelDeviationDb));
            boolean late = draw.chance(LATE_STRIKE_CHANCE) && !scene.hard();
            double strikeAfter = late ? draw.uniform(0.005, 0.040) : 0;
            track.pulse(at);
            if (late) {
                track.pulse(at + strikeAfter);
            }
            Waveform snap = thump(tendon.low, tendon.seconds, tendon.riseSeconds, draw);
            if (tendon.strikeGain > 0) {
                snap = snap.with(strike(tendon, draw), strikeAfter, tendon.strikeGain);
            }
            track.mark(at, snap.addTo(track, at, amplitude));
        }
        if (draw.chance(GLIDE_CHANCE)) {
            GlideNoise.addTo(track, scene.cycle(), draw.uniform(20, 35), draw);
        }
    }

    private static Tendon tendon(Scene scene, Draw draw) {
        double thumpHz = Math.max(LOWEST_THUMP_HZ, draw.logNormal(180, 1.6) / scene.sizeScale());
        double strikeHz = Math.max(1.5 * thumpHz, draw.logNormal(900, 1.6) / scene.sizeScale());
        double longestEcho = draw.uniform(0.5e-3, 4e-3);
        return new Tendon(
                Body.drawn(thumpHz, draw.uniform(0.08, 0.2), longestEcho, draw),
                Body.drawn(strikeHz, draw.uniform(0.06, 0.25), longestEcho / 2, draw),
                draw.uniform(0.012, 0.045),
                scene.hard() ? draw.uniform(5e-3, 12e-3) : draw.uniform(0.5e-3, 3.5e-3),
                scene.hard() ? 0 : draw.attenuation(3, 12));
    }

    /** The low part, of about this duration together with what the body itself rings. */
    static Waveform thump(Body body, double seconds, double riseSeconds, Draw draw) {
        double mostRise = Math.max(SHORTEST_RISE_BOUND_SECONDS, 1.3 * riseSeconds);
        return new Bounds(0.012, 0.045, mostRise).first(() -> tried(body, seconds, riseSeconds, draw));
    }

    private static Waveform tried(Body body, double seconds, double riseSeconds, Draw draw) {
        double own = body.ringSeconds();
        double left = Math.max(3e-3, StrictMath.sqrt(Math.max(0, seconds * seconds - own * own)));
        Flurry flurry = Flurry.lasting(left, Math.min(riseSeconds, 0.7 * left), draw.logNormal(25, 1.8));
        Strengths slips = new Strengths(draw.uniform(2, 8), draw.uniform(2, 6), draw.uniform(0.5, 0.85));
        return body.sound(slips.of(flurry.timesFromFirst(draw), draw)).tilted(draw.uniform(-3, 2), 300);
    }

    private static Waveform strike(Tendon tendon, Draw draw) {
        Flurry flurry = Flurry.lasting(tendon.seconds * draw.uniform(0.1, 0.5), 0.3e-3, draw.logNormal(8, 1.8));
        Strengths strengths = new Strengths(draw.uniform(0, 8), 4, 0.6);
        return tendon.high.sound(strengths.of(flurry.timesFromFirst(draw), draw));
    }
}
