package org.jointsound.corpus.sound.grains;

import org.jointsound.corpus.sound.Decibels;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.MovementCycle;

/** How rough a joint is at each angle: the same places grate on every pass, whichever way. */
final class Surface {
    private static final double LEAST_SPEED = 0.05;

    private final double[] levels;
    private final double speedPower;

    private Surface(double[] levels, double speedPower) {
        this.levels = levels;
        this.speedPower = speedPower;
    }

    static Surface drawn(Draw draw) {
        double[] levels = new double[draw.between(5, 30)];
        double deviationDb = draw.uniform(1, 6);
        for (int i = 0; i < levels.length; i++) {
            levels[i] = Decibels.toAmplitude(draw.normalWithin(0, deviationDb, -12, 12));
        }
        return new Surface(levels, draw.uniform(0.5, 1.2));
    }

    /** Level of what sounds at this time, by place and speed. */
    double level(MovementCycle movement, double seconds) {
        double speed = Math.max(LEAST_SPEED, movement.speed(seconds));
        return roughness(angle(movement, seconds)) * StrictMath.pow(speed, speedPower);
    }

    private double roughness(double angle) {
        double place = angle * (levels.length - 1);
        int below = (int) Math.min(levels.length - 2, place);
        return levels[below] + (levels[below + 1] - levels[below]) * (place - below);
    }

    /** Angle of the raised cosine at this time, in [0, 1]. */
    static double angle(MovementCycle movement, double seconds) {
        int cycle = 0;
        while (cycle < movement.count() - 1 && movement.secondsAt(cycle + 1, 0, true) <= seconds) {
            cycle++;
        }
        double turns = (seconds - movement.secondsAt(cycle, 0, true)) / movement.period(cycle);
        return 0.5 - 0.5 * StrictMath.cos(2 * Math.PI * turns);
    }
}
