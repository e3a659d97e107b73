package org.jointsound.corpus.path;

import org.jointsound.corpus.sound.Draw;

/**
 * A room like a box, its walls all alike.
 *
 * @param size its corner that lies farthest from the origin
 * @param rt60Seconds time in which its sound falls by 60 dB
 * @param seed of its late sound, so that a room stays the same room
 */
public record Room(Point size, double rt60Seconds, long seed) {
    /** In air of 20 degrees Celsius, metres per second. */
    static final double SPEED_OF_SOUND = 343;

    /** 60 dB as an exponent of energy. */
    static final double SIXTY_DB = 6 * StrictMath.log(10);

    private static final double FROM_WALLS_METRES = 0.1;

    /** A body does not let its joints nearer to a wall, floor or ceiling. */
    private static final double JOINT_FROM_WALLS_METRES = 0.5;

    /** A room of a house; its sizes are our choice. */
    public static Room drawn(Draw draw, long seed) {
        Point size = new Point(draw.uniform(2.5, 6), draw.uniform(2.2, 5), draw.uniform(2.2, 3));
        return new Room(size, draw.uniform(0.15, 0.6), seed);
    }

    double volumeCubicMetres() {
        return size.x() * size.y() * size.z();
    }

    private double surfaceSquareMetres() {
        return 2 * (size.x() * size.y() + size.y() * size.z() + size.z() * size.x());
    }

    /** Sabine's: 24 ln(10) V / (c T), in square metres. */
    private double absorptionArea() {
        return 4 * SIXTY_DB * volumeCubicMetres() / (SPEED_OF_SOUND * rt60Seconds);
    }

    /** Share of the pressure that a wall gives back, from Eyring's (1930) absorption 1 - exp(-A / S). */
    double wallReflection() {
        return StrictMath.exp(-absorptionArea() / surfaceSquareMetres() / 2);
    }

    /** Where the direct sound and all that the room adds are equal: the root of A / (16 pi). */
    double reverberationDistanceMetres() {
        return StrictMath.sqrt(absorptionArea() / (16 * Math.PI));
    }

    /**
     * Energy of what arrives later than this after the sound was made, over that of the direct sound: the diffuse field,
     * decaying from the moment when the sound is made.
     */
    double lateEnergy(double distanceMetres, double afterSeconds) {
        double ratio = distanceMetres / reverberationDistanceMetres();
        return ratio * ratio * StrictMath.exp(-SIXTY_DB * afterSeconds / rt60Seconds);
    }

    /** Where a joint may be. */
    Point somewhere(Draw draw) {
        double from = JOINT_FROM_WALLS_METRES;
        return new Point(
                draw.uniform(from, size.x() - from),
                draw.uniform(from, size.y() - from),
                draw.uniform(from, size.z() - from));
    }

    /** Somewhere in it, this far from a point in it; at most a metre, or there might be no such place. */
    Point near(Point point, double metres, Draw draw) {
        Point found = point.away(metres, draw);
        while (!holds(found)) {
            found = point.away(metres, draw);
        }
        return found;
    }

    private boolean holds(Point point) {
        return within(point.x(), size.x()) && within(point.y(), size.y()) && within(point.z(), size.z());
    }

    private static boolean within(double at, double length) {
        return at >= FROM_WALLS_METRES && at <= length - FROM_WALLS_METRES;
    }
}
