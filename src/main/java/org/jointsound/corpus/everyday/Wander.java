package org.jointsound.corpus.everyday;

import org.jointsound.corpus.sound.Draw;

/** A factor about 1 that drifts: log-normal at knots so far apart, and smooth between them. */
final class Wander {
    private final double everySeconds;
    private final double[] logs;

    private Wander(double everySeconds, double[] logs) {
        this.everySeconds = everySeconds;
        this.logs = logs;
    }

    /**
     * Draws one.
     *
     * @param deviation geometric standard deviation, at least 1
     */
    static Wander drawn(double seconds, double everySeconds, double deviation, Draw draw) {
        double[] logs = new double[(int) Math.ceil(seconds / everySeconds) + 2];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = draw.normalWithin(0, 1, -2, 2) * StrictMath.log(deviation);
        }
        return new Wander(everySeconds, logs);
    }

    double at(double seconds) {
        double place = Math.min(logs.length - 1.001, seconds / everySeconds);
        int below = (int) place;
        double blend = 0.5 - 0.5 * StrictMath.cos(Math.PI * (place - below));
        return StrictMath.exp(logs[below] + (logs[below + 1] - logs[below]) * blend);
    }
}
