package org.jointsound.corpus.sound.impulses;

import java.util.ArrayList;
import java.util.List;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.MovementCycle;
import org.jointsound.corpus.sound.Scene;

/**
 * Where a joint is rough: the passes over that place of the range are the episodes of crepitus, each of its own length,
 * 59 % of them on the way out (Watt and McPhee 1983).
 */
final class RoughPatch {
    private static final double OUTWARD_CHANCE = 0.59;
    private static final double SHORTEST_SECONDS = 0.06;
    /** Turning points are too slow to sound. */
    private static final double LEAST_SPEED = 0.05;

    private final Scene scene;
    private final double middleAngle;

    /**
     * One pass over it.
     *
     * @param skew where in it the load is greatest, as a fraction
     */
    record Pass(MovementCycle cycle, double startSeconds, double seconds, double skew) {
        double speed(double after) {
            return Math.max(LEAST_SPEED, cycle.speed(startSeconds + after));
        }

        /** The load bump, in [0.2, 1]: parabolic on either side of its peak. */
        double load(double after) {
            double share = after / seconds;
            double away = share < skew ? (skew - share) / skew : (share - skew) / (1 - skew);
            return Math.max(0.2, 1 - away * away);
        }

        /** How fast contacts are made, in [0, 1]. */
        double drive(double after) {
            return speed(after) * load(after);
        }
    }

    RoughPatch(Scene scene, Draw draw) {
        this.scene = scene;
        middleAngle = draw.uniform(0.25, 0.75);
    }

    /** Up to so many passes in the clip, at least one; those on the way out more often. */
    List<Pass> passes(int wanted, Draw draw) {
        List<Pass> outward = new ArrayList<>();
        List<Pass> back = new ArrayList<>();
        for (int cycle = 0; cycle < scene.cycle().count(); cycle++) {
            offer(cycle, true, outward, draw);
            offer(cycle, false, back, draw);
        }
        List<Pass> passes = new ArrayList<>();
        while (passes.size() < wanted && !(outward.isEmpty() && back.isEmpty())) {
            boolean out = back.isEmpty() || (!outward.isEmpty() && draw.chance(OUTWARD_CHANCE));
            List<Pass> from = out ? outward : back;
            passes.add(from.remove(draw.between(0, from.size() - 1)));
        }
        return passes.isEmpty() ? List.of(anywhere(draw)) : passes;
    }

    private void offer(int cycle, boolean outward, List<Pass> passes, Draw draw) {
        double middle = scene.cycle().secondsAt(cycle, draw.normal(middleAngle, 0.05), outward);
        double seconds = Math.min(scene.cycle().period(cycle) / 2, Math.max(SHORTEST_SECONDS, draw.logNormal(0.42, 2)));
        double start = middle - seconds / 2;
        if (scene.holds(start) && start + SHORTEST_SECONDS < latest()) {
            double end = Math.min(latest(), start + seconds);
            passes.add(new Pass(scene.cycle(), start, end - start, draw.uniform(0.2, 0.8)));
        }
    }

    private double latest() {
        return scene.clipSeconds() - Scene.MARGIN_SECONDS;
    }

    private Pass anywhere(Draw draw) {
        double seconds = draw.uniform(SHORTEST_SECONDS, latest() / 3);
        return new Pass(scene.cycle(), latest() / 2, seconds, 0.5);
    }
}
