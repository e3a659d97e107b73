package org.jointsound.corpus.sound.mechanics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Scene;

/**
 * When a moving joint passes the angles at which a mechanism lets go or strikes.
 *
 * @param angleDeviation standard deviation of the angle from cycle to cycle, as a fraction of the range
 * @param missChance how often one passage stays silent
 * @param least a clip holds at least so many, unless it is too short even after many tries
 */
record Passages(double angleDeviation, double missChance, int least) {
    private static final int TRIES = 200;

    /** An angle, as a fraction of the range, that works when it is passed this way. */
    record Gate(double angle, boolean outward) {}

    /** Times in order of the cycles, with mechanisms drawn until the clip holds enough of them. */
    List<Double> through(Scene scene, Supplier<List<Gate>> mechanism, Draw draw) {
        List<Double> best = List.of();
        for (int i = 0; i < TRIES && best.size() < least; i++) {
            List<Double> times = attempt(scene, mechanism.get(), draw);
            best = times.size() > best.size() ? times : best;
        }
        return best;
    }

    private List<Double> attempt(Scene scene, List<Gate> gates, Draw draw) {
        List<Double> times = new ArrayList<>();
        for (int cycle = 0; cycle < scene.cycle().count(); cycle++) {
            for (Gate gate : gates) {
                double angle = draw.normal(gate.angle, angleDeviation);
                double at = scene.cycle().secondsAt(cycle, angle, gate.outward);
                if (scene.holds(at) && !draw.chance(missChance)) {
                    times.add(at);
                }
            }
        }
        return times;
    }
}
