package org.jointsound.corpus.sound;

import java.util.ArrayList;
import java.util.List;

/**
 * A joint moved to and fro: the angle follows a raised cosine from 0 to 1 and back, each cycle a little faster or
 * slower than the last. Whatever the sound, the movement is drawn the same way, so that it does not tell the class.
 */
public final class MovementCycle {
    private static final double SHORTEST_PERIOD_SECONDS = 1.5;
    private static final double LONGEST_PERIOD_SECONDS = 5;
    /** A clip holds at least this many cycles, so that every class can show its rhythm in it; goes before the shortest. */
    private static final double CYCLES_PER_CLIP = 1.6;
    /** No cycle differs from the period by more than this share. */
    private static final double MOST_JITTER = 0.15;

    /** Start of each cycle; one more at the end. */
    private final List<Double> starts = new ArrayList<>();

    /** Draws a movement for a clip of this length. */
    public MovementCycle(double clipSeconds, Draw draw) {
        double longest = Math.min(LONGEST_PERIOD_SECONDS, clipSeconds / CYCLES_PER_CLIP);
        double period = draw.uniform(Math.min(SHORTEST_PERIOD_SECONDS, longest), longest);
        double jitter = draw.uniform(0.05, 0.15);
        double start = -draw.uniform(0, 1) * period;
        while (start < clipSeconds) {
            starts.add(start);
            start += period * draw.normalWithin(1, jitter, 1 - MOST_JITTER, 1 + MOST_JITTER);
        }
        starts.add(start);
    }

    /** Number of cycles, the first and last of which may reach beyond the clip. */
    public int count() {
        return starts.size() - 1;
    }

    /** When the angle is passed on the way out or back; may lie outside the clip for the first and last cycle. */
    public double secondsAt(int cycle, double angle, boolean outward) {
        double phase = StrictMath.acos(1 - 2 * Math.max(0, Math.min(1, angle))) / (2 * Math.PI);
        return starts.get(cycle) + (outward ? phase : 1 - phase) * period(cycle);
    }

    public double period(int cycle) {
        return starts.get(cycle + 1) - starts.get(cycle);
    }

    /** Speed as a fraction of the cycle's largest, in [0, 1]; 0 at both turning points. */
    public double speed(double seconds) {
        int cycle = 0;
        while (cycle < count() - 1 && starts.get(cycle + 1) <= seconds) {
            cycle++;
        }
        return Math.abs(StrictMath.sin(2 * Math.PI * (seconds - starts.get(cycle)) / period(cycle)));
    }
}
