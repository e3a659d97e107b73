package org.jointsound.corpus.sound.impulses;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jointsound.corpus.sound.Decibels;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Hits;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.Track;

/** Impostors: short clicks that no joint makes. Ranges are our own. */
final class SmallDevices {
    private static final Strengths ANY_SIGN = new Strengths(4, 5, 0.5);

    private SmallDevices() {}

    /** A ball pen: pressed and released, each time with a rattle of its spring. */
    static void penClick(Scene scene, Track track, Draw draw) {
        Body barrel = Body.drawn(draw.logNormal(3_000, 1.5), draw.uniform(0.03, 0.15), 1e-3, draw);
        double bounceSeconds = draw.uniform(1e-3, 5e-3);
        double kept = draw.uniform(0.45, 0.8);
        double releaseGain = draw.attenuation(-3, 8);
        for (double at : Hits.times(scene, Hits.few(scene, draw), 0.6, 1.6, draw)) {
            double release = Math.min(at + draw.uniform(0.08, 0.35), scene.clipSeconds() - Scene.MARGIN_SECONDS);
            track.mark(at, barrel.sound(rattle(bounceSeconds, kept, draw)).addTo(track, at, 1));
            track.mark(release, barrel.sound(rattle(bounceSeconds, kept, draw)).addTo(track, release, releaseGain));
        }
    }

    /** A spring that bounces, each time weaker and sooner. */
    private static List<Impulse> rattle(double bounceSeconds, double kept, Draw draw) {
        List<Impulse> impulses = new ArrayList<>();
        double at = 0;
        double amplitude = 1;
        for (double gap = bounceSeconds; amplitude > 0.05 && gap > 0.1e-3; gap *= 0.5 + 0.5 * kept) {
            double sign = draw.chance(0.5) ? 1 : -1;
            impulses.add(new Impulse(at, sign * amplitude));
            at += gap * draw.uniform(0.8, 1.2);
            amplitude *= kept * draw.uniform(0.8, 1.2);
        }
        return impulses;
    }

    /** The tongue comes off the palate, once or twice: the cavity of the mouth sounds. */
    static void tongueClick(Scene scene, Track track, Draw draw) {
        double hz = draw.uniform(800, 2_500);
        double seconds = draw.uniform(0.003, 0.010);
        Body mouth = Body.drawn(hz, StrictMath.log(19) / (4 * Math.PI * seconds * hz), 0.6e-3, draw);
        Flurry suction = Flurry.lasting(draw.uniform(0.3e-3, 2e-3), 0, draw.logNormal(4, 1.5));
        int inARow = scene.hard() ? 1 : draw.between(1, 2);
        double gap = draw.uniform(0.1, 0.3);
        for (double at : Hits.times(scene, Hits.few(scene, draw), 0.6, 1.5, draw)) {
            for (int i = 0; i < inARow && scene.holds(at + i * gap); i++) {
                Waveform click = mouth.sound(ANY_SIGN.of(suction.timesFromFirst(draw), draw));
                double start = at + i * gap;
                track.mark(start, click.addTo(track, start, Decibels.toAmplitude(draw.normal(0, 2))));
            }
        }
    }

    /** The teeth of a lighter's wheel pass the flint, then the sparks crackle. */
    static void lighter(Scene scene, Track track, Draw draw) {
        Body wheel = Body.drawn(draw.logNormal(2_800, 1.5), draw.uniform(0.08, 0.3), 0.5e-3, draw);
        double toothSeconds = 1 / draw.uniform(150, 700);
        double jitter = draw.uniform(0.05, 0.25);
        for (double at : Hits.times(scene, Hits.few(scene, draw), 0.3, 1.2, draw)) {
            double turning = draw.uniform(0.015, 0.08);
            List<Double> teeth = Renewal.jittered(toothSeconds, jitter).times(turning, draw);
            List<Impulse> impulses = new ArrayList<>(
                    ANY_SIGN.of(teeth.stream().mapToDouble(tooth -> tooth).toArray(), draw));
            Flurry sparks = Flurry.lasting(draw.uniform(0.01, 0.06), 0.002, draw.logNormal(12, 2));
            for (Impulse spark : ANY_SIGN.of(sparks.timesFromFirst(draw), draw)) {
                impulses.add(spark.later(turning).times(draw.attenuation(0, 10)));
            }
            impulses.sort(Comparator.comparingDouble(Impulse::seconds));
            track.mark(at, wheel.sound(impulses).addTo(track, at, Decibels.toAmplitude(draw.normal(0, 3))));
        }
    }
}
