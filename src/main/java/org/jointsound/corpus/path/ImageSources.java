package org.jointsound.corpus.path;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Early reflections in a room like a box: the walls are mirrors, each image of the source is heard as late and as much
 * weaker as it is farther (Allen and Berkley 1979, "Image method for efficiently simulating small-room acoustics").
 */
final class ImageSources {
    /** Images this many boxes away are farther than any that is asked for. */
    private static final int BOXES = 4;

    /**
     * One image.
     *
     * @param delaySeconds behind the direct sound
     * @param gain pressure against that of the direct sound
     */
    record Reflection(double delaySeconds, double gain) {}

    private ImageSources() {}

    /** All that arrive within this time after the sound was made, the earliest first. */
    static List<Reflection> of(Room room, Point source, Point microphone, double withinSeconds) {
        List<Reflection> reflections = new ArrayList<>();
        double reach = withinSeconds * Room.SPEED_OF_SOUND;
        List<Mirrored> xs = along(source.x(), microphone.x(), room.size().x(), reach);
        List<Mirrored> ys = along(source.y(), microphone.y(), room.size().y(), reach);
        List<Mirrored> zs = along(source.z(), microphone.z(), room.size().z(), reach);
        double direct = source.distanceTo(microphone);
        for (Mirrored x : xs) {
            for (Mirrored y : ys) {
                for (Mirrored z : zs) {
                    int walls = x.walls + y.walls + z.walls;
                    double metres = StrictMath.sqrt(x.metres * x.metres + y.metres * y.metres + z.metres * z.metres);
                    if (walls > 0 && metres <= reach) {
                        double gain = StrictMath.pow(room.wallReflection(), walls) * direct / metres;
                        reflections.add(new Reflection((metres - direct) / Room.SPEED_OF_SOUND, gain));
                    }
                }
            }
        }
        reflections.sort(Comparator.comparingDouble(Reflection::delaySeconds));
        return reflections;
    }

    /** One coordinate of an image, from the microphone, and how many walls stand between. */
    private record Mirrored(double metres, int walls) {}

    private static List<Mirrored> along(double source, double microphone, double length, double reach) {
        List<Mirrored> all = new ArrayList<>();
        for (int n = -BOXES; n <= BOXES; n++) {
            for (int q = 0; q <= 1; q++) {
                double metres = (1 - 2 * q) * source + 2 * n * length - microphone;
                if (Math.abs(metres) <= reach) {
                    all.add(new Mirrored(metres, Math.abs(n - q) + Math.abs(n)));
                }
            }
        }
        return all;
    }
}
