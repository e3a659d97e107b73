package org.jointsound.corpus.sound.grains;

import java.util.ArrayList;
import java.util.List;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Scene;

/**
 * A place in the range of movement that wanders from cycle to cycle, and stays silent for whole cycles at a stretch.
 *
 * @param deviation standard deviation of the angle in the long run, as a fraction of the range
 * @param memory correlation of the angles of neighbouring cycles, in [0, 1)
 * @param missShare share of silent cycles
 * @param missMemory correlation of silence in neighbouring cycles, in [0, 1)
 */
record AngleWalk(double deviation, double memory, double missShare, double missMemory) {
    private static final int TRIES = 200;

    /** The angle at each cycle, or not a number in silent ones. */
    double[] angles(double home, int cycles, Draw draw) {
        double[] angles = new double[cycles];
        double away = draw.normal(0, deviation);
        boolean silent = draw.chance(missShare);
        for (int i = 0; i < cycles; i++) {
            angles[i] = silent ? Double.NaN : home + away;
            away = memory * away + draw.normal(0, deviation * StrictMath.sqrt(1 - memory * memory));
            silent = draw.chance(missMemory * (silent ? 1 : 0) + (1 - missMemory) * missShare);
        }
        return angles;
    }

    /**
     * When the place is passed, in one direction or in both; at least once.
     *
     * @param least so many times, unless the scene is too short for it
     */
    List<Double> passes(Scene scene, boolean bothWays, int least, Draw draw) {
        List<Double> best = List.of();
        for (int i = 0; i < TRIES && best.size() < least; i++) {
            List<Double> passes = attempt(scene, bothWays, draw);
            best = passes.size() > best.size() ? passes : best;
        }
        return best.isEmpty() ? List.of(scene.clipSeconds() / 2) : best;
    }

    private List<Double> attempt(Scene scene, boolean bothWays, Draw draw) {
        boolean outward = draw.chance(0.5);
        List<Double> passes = new ArrayList<>(way(scene, outward, draw));
        if (bothWays) {
            passes.addAll(way(scene, !outward, draw));
        }
        return passes.stream().sorted().toList();
    }

    private List<Double> way(Scene scene, boolean outward, Draw draw) {
        double[] angles = angles(draw.uniform(0.1, 0.9), scene.cycle().count(), draw);
        List<Double> passes = new ArrayList<>();
        for (int cycle = 0; cycle < angles.length; cycle++) {
            // Comparisons with a silent cycle's angle are false.
            if (angles[cycle] >= 0 && angles[cycle] <= 1) {
                double at = scene.cycle().secondsAt(cycle, angles[cycle], outward);
                if (scene.holds(at)) {
                    passes.add(at);
                }
            }
        }
        return passes;
    }
}
