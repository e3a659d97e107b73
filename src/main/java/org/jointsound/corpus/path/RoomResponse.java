package org.jointsound.corpus.path;

import java.util.List;
import org.jointsound.corpus.sound.Draw;

/**
 * What a room adds to the direct sound between two places: the early reflections one by one, then a diffuse tail that
 * has the energy which the room's absorption leaves at that time.
 */
final class RoomResponse {
    /** So many reflections are heard one by one. */
    private static final int EARLY = 50;

    /** About when half of what the tail's delay lines hold has come out of them. */
    private static final double TAIL_RISE_SECONDS = 0.013;

    private final Room room;
    private final double distanceMetres;
    private final double joinSeconds;
    private final List<ImageSources.Reflection> early;

    RoomResponse(Room room, Point source, Point microphone) {
        this.room = room;
        distanceMetres = source.distanceTo(microphone);
        // By then 4 pi c^3 t^3 / (3 V) images lie in reach.
        double cubicMetres = EARLY * room.volumeCubicMetres();
        joinSeconds = StrictMath.cbrt(3 * cubicMetres / (4 * Math.PI)) / Room.SPEED_OF_SOUND;
        early = ImageSources.of(room, source, microphone, joinSeconds);
    }

    /** All but the direct sound, which is taken as these samples; of the same length. */
    float[] reverberation(float[] direct, int rateHz) {
        ReverbTail tail = new ReverbTail(room.rt60Seconds(), rateHz, Draw.of(room.seed()));
        float[] late = tail.process(direct);
        double directSeconds = distanceMetres / Room.SPEED_OF_SOUND;
        double tailSeconds = Math.max(directSeconds, joinSeconds - TAIL_RISE_SECONDS);
        // From when it is started the tail loses energy as the room does.
        double lateGain = StrictMath.sqrt(room.lateEnergy(distanceMetres, tailSeconds) / tail.energy());
        float[] added = new float[direct.length];
        addDelayed(late, tailSeconds - directSeconds, lateGain, added, rateHz);
        for (ImageSources.Reflection reflection : early) {
            addDelayed(direct, reflection.delaySeconds(), reflection.gain(), added, rateHz);
        }
        return added;
    }

    private static void addDelayed(float[] what, double seconds, double gain, float[] to, int rateHz) {
        int delay = (int) Math.round(seconds * rateHz);
        float factor = (float) gain;
        for (int i = delay; i < to.length; i++) {
            to[i] += factor * what[i - delay];
        }
    }
}
