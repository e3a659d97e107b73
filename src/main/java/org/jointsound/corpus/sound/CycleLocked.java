package org.jointsound.corpus.sound;

import java.util.ArrayList;
import java.util.List;

/**
 * Sounds that come back at the same angle of each movement cycle, as snaps and clicks do.
 *
 * @param angleDeviation standard deviation of the angle, as a fraction of the range
 * @param reciprocalChance how often the sound comes on both ways; otherwise on one
 * @param missChance how often one of them stays away
 * @param least a clip holds at least so many, unless it is too short even when none stays away
 */
public record CycleLocked(double angleDeviation, double reciprocalChance, double missChance, int least) {
    private static final int TRIES = 200;

    /** One occurrence. */
    public record Moment(double seconds, boolean outward) {}

    /** When it sounds; the angle is drawn such that the clip holds enough of them. May be empty in a short clip. */
    public List<Moment> moments(Scene scene, Draw draw) {
        boolean reciprocal = draw.chance(reciprocalChance);
        List<Moment> best = List.of();
        for (int i = 0; i < TRIES && best.size() < least; i++) {
            List<Moment> moments = attempt(scene, draw, reciprocal);
            best = moments.size() > best.size() ? moments : best;
        }
        return best;
    }

    private List<Moment> attempt(Scene scene, Draw draw, boolean reciprocal) {
        boolean outward = draw.chance(0.5);
        double angle = draw.uniform(0.1, 0.9);
        double otherAngle = draw.uniform(0.1, 0.9);
        List<Moment> moments = new ArrayList<>();
        for (int cycle = 0; cycle < scene.cycle().count(); cycle++) {
            offer(scene, cycle, angle, outward, moments, draw);
            if (reciprocal) {
                offer(scene, cycle, otherAngle, !outward, moments, draw);
            }
        }
        return moments;
    }

    private void offer(Scene scene, int cycle, double angle, boolean outward, List<Moment> moments, Draw draw) {
        double at = scene.cycle().secondsAt(cycle, draw.normal(angle, angleDeviation), outward);
        if (scene.holds(at) && !draw.chance(missChance)) {
            moments.add(new Moment(at, outward));
        }
    }
}
