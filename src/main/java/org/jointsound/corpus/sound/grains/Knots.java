package org.jointsound.corpus.sound.grains;

import java.util.ArrayList;
import java.util.List;
import org.jointsound.corpus.sound.Draw;

/**
 * An outline through points, straight in decibels between them.
 *
 * @param after points after the top, in order of time; the top itself is at time 0 and 0 dB
 */
record Knots(List<Knot> after) implements Contour {
    private static final double ONSET_DB = -26;
    private static final double NEPERS_PER_DB = StrictMath.log(10) / 20;
    /** What comes after the last knot falls by this. */
    private static final double LAST_DB_PER_FALL = -20;

    /** Copies the points. */
    Knots {
        after = List.copyOf(after);
    }

    /** A point; its time is in falls after the top. */
    record Knot(double falls, double db) {}

    /** Steps down of unlike length and height; a quarter of them go up a little. */
    static Knots drawn(Draw draw) {
        List<Knot> knots = new ArrayList<>();
        double falls = 0;
        double db = 0;
        for (int i = draw.between(3, 6); i > 0; i--) {
            falls += draw.uniform(0.1, 0.7);
            db = Math.min(-1, db + (draw.chance(0.25) ? draw.uniform(0, 4) : -draw.uniform(2, 10)));
            knots.add(new Knot(falls, db));
        }
        return new Knots(knots);
    }

    /**
     * The crack of a wrist as a webcam heard it: a main burst of about 6 ms, a weaker second hump 13 to 15 ms later, a
     * tail to 30 or 40 ms. The levels are ours. A fall is a millisecond here.
     */
    static Knots wristCrack(Draw draw) {
        double second = draw.uniform(13, 15);
        double secondDb = -draw.uniform(10, 18);
        return new Knots(List.of(
                new Knot(draw.uniform(1.5, 3), -draw.uniform(1, 4)),
                new Knot(draw.uniform(4.5, 6), -draw.uniform(10, 16)),
                new Knot(second - draw.uniform(3, 5), secondDb - draw.uniform(6, 14)),
                new Knot(second, secondDb),
                new Knot(second + draw.uniform(3, 6), secondDb - draw.uniform(8, 14)),
                new Knot(draw.uniform(30, 40), -draw.uniform(36, 50))));
    }

    @Override
    public double[] levels(double riseSeconds, double fallSeconds, double stepSeconds, int count) {
        double[] levels = new double[count];
        for (int i = 0; i < count; i++) {
            double afterTop = i * stepSeconds - riseSeconds;
            double db = afterTop < 0 ? ONSET_DB * -afterTop / riseSeconds : dbAfter(afterTop / fallSeconds);
            levels[i] = StrictMath.exp(NEPERS_PER_DB * db);
        }
        return levels;
    }

    private double dbAfter(double falls) {
        Knot last = new Knot(0, 0);
        for (Knot next : after) {
            if (falls < next.falls) {
                return last.db + (next.db - last.db) * (falls - last.falls) / (next.falls - last.falls);
            }
            last = next;
        }
        return last.db + LAST_DB_PER_FALL * (falls - last.falls);
    }
}
