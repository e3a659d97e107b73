package org.jointsound.corpus.path;

import org.jointsound.corpus.sound.Draw;

/** A place in a room, in metres from one of its corners. */
public record Point(double x, double y, double z) {

    double distanceTo(Point other) {
        double dx = x - other.x;
        double dy = y - other.y;
        double dz = z - other.z;
        return StrictMath.sqrt(dx * dx + dy * dy + dz * dz);
    }

    /** The point this far away in a direction that is drawn evenly over the sphere. */
    Point away(double metres, Draw draw) {
        double up = draw.uniform(-1, 1);
        double turn = draw.uniform(0, 2 * Math.PI);
        double level = metres * StrictMath.sqrt(1 - up * up);
        return new Point(x + level * StrictMath.cos(turn), y + level * StrictMath.sin(turn), z + metres * up);
    }
}
