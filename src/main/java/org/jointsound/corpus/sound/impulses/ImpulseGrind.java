package org.jointsound.corpus.sound.impulses;

import java.util.ArrayList;
import java.util.List;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.SoundSource;
import org.jointsound.corpus.sound.Track;

/**
 * Rough surfaces that pass over each other: contacts that set off one another (Hawkes) or come after gaps of their own
 * (renewal), the more the faster and harder they meet, over a floor of gliding. A quarter is the stick-slip creak that
 * Prinz (1998) measured on jaws. Other ranges are our own.
 */
final class ImpulseGrind implements SoundSource {
    private static final int FEWEST_PULSES = 10;
    private static final int MOST_PULSES = 200;
    private static final int FEWEST_CREAKS = 4;
    private static final double CREAK_CHANCE = 0.25;
    private static final double HAWKES_CHANCE = 0.7;
    private static final double LOW_CHANCE = 0.4;

    @Override
    public void play(Scene scene, Track track, Draw draw) {
        double speedPower = draw.uniform(0.5, 1.2);
        Asperities asperities = Asperities.drawn(scene.sizeScale(), draw.chance(LOW_CHANCE), draw.uniform(6, 10), draw);
        int episodes = scene.hard() ? 1 : draw.between(1, 4);
        for (RoughPatch.Pass pass : new RoughPatch(scene, draw).passes(episodes, draw)) {
            List<Double> times = scene.hard() ? few(draw) : times(pass, draw);
            times.removeIf(after -> pass.startSeconds() + after > scene.clipSeconds() - Scene.MARGIN_SECONDS);
            grind(track, pass, times, asperities, speedPower, draw);
        }
        GlideNoise.addTo(track, scene.cycle(), draw.uniform(17, 32), draw);
    }

    /** Pulses of one pass, from its start, ascending. */
    static List<Double> times(RoughPatch.Pass pass, Draw draw) {
        if (draw.chance(CREAK_CHANCE)) {
            return Renewal.creak(draw).times(pass.seconds(), at -> 1, FEWEST_CREAKS, MOST_PULSES, draw);
        }
        double perSecond = 1 / meanGapSeconds(draw) / meanDrive(pass);
        boolean hawkes = draw.chance(HAWKES_CHANCE);
        double branchingRatio = draw.uniform(0.3, 0.9);
        double memorySeconds = draw.logNormal(0.008, 2);
        double shape = draw.uniform(0.8, 3);
        while (true) {
            List<Double> times = hawkes
                    ? Hawkes.ofMeanRate(perSecond, branchingRatio, memorySeconds)
                            .times(pass.seconds(), pass::drive, MOST_PULSES, draw)
                    : new Renewal(1 / perSecond, shape).times(pass.seconds(), pass::drive, 0, MOST_PULSES, draw);
            if (times.size() >= FEWEST_PULSES) {
                return times;
            }
            // Too few for crepitus: the same surfaces, a little rougher.
            perSecond *= 1.3;
        }
    }

    /** The hard kind: a handful. */
    private static List<Double> few(Draw draw) {
        int count = draw.between(3, 6);
        return new Renewal(meanGapSeconds(draw), draw.uniform(0.8, 3)).times(0, at -> 1, count, count, draw);
    }

    private static double meanGapSeconds(Draw draw) {
        return Math.max(0.0015, Math.min(0.05, draw.logNormal(0.009, 2)));
    }

    private static double meanDrive(RoughPatch.Pass pass) {
        int points = 20;
        double sum = 0;
        for (int i = 0; i < points; i++) {
            sum += pass.drive((i + 0.5) / points * pass.seconds());
        }
        return sum / points;
    }

    private static void grind(
            Track track, RoughPatch.Pass pass, List<Double> times, Asperities asperities, double power, Draw draw) {
        double first = times.get(0);
        List<Impulse> pulses = new ArrayList<>();
        for (double after : times) {
            track.pulse(pass.startSeconds() + after);
            double amplitude = pass.load(after) * StrictMath.pow(pass.speed(after), power);
            pulses.add(new Impulse(after - first, amplitude));
        }
        double start = pass.startSeconds() + first;
        double heard = asperities.sound(pulses, draw).addTo(track, start, draw.attenuation(0, 6));
        track.mark(start, Math.max(heard, start + pulses.get(pulses.size() - 1).seconds() + 0.003));
    }
}
