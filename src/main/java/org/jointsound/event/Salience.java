package org.jointsound.event;

import java.util.Arrays;

/**
 * How far each frame stands above what its band asks for, in the band where that is most.
 *
 * <p>A band asks for a rise above its noise floor, and that what sounds is no mere tail: a bound that lies some decibels
 * under the loudest that sounded, and falls slowly from there (forward masking, as hearing has it: W. Jesteadt, S. Bacon
 * and J. Lehman, "Forward masking as a function of frequency, masker level, and signal delay", JASA 71, 1982; the values
 * are ours). A room's tail falls faster than the bound and stays under it; a second sound rises above it.
 *
 * <p>Holds the latest frames, at least as many as it was made for.
 */
final class Salience {
    private final float maskDb;
    private final float fallDb;
    private final float[] maskDbfs;
    private final float[] startDb;
    private final float[] keepDb;
    private final float[] marginDb;
    private final float[] aboveFloorDb;

    Salience(DetectorSettings settings, double stepSeconds, int bands, int heldFrames) {
        maskDb = (float) settings.maskDb();
        fallDb = (float) (settings.maskFallDbPerSecond() * stepSeconds);
        maskDbfs = new float[bands];
        Arrays.fill(maskDbfs, Float.NEGATIVE_INFINITY);
        int held = LevelWindows.powerOfTwo(heldFrames);
        startDb = new float[held];
        keepDb = new float[held];
        marginDb = new float[held];
        aboveFloorDb = new float[held];
    }

    /** Takes in the next frame. */
    void add(long frame, NoiseFloor[] floors) {
        float start = Float.NEGATIVE_INFINITY;
        float keep = start;
        float margin = start;
        float most = start;
        for (int band = 0; band < floors.length; band++) {
            NoiseFloor floor = floors[band];
            float level = floor.levelDbfs(frame);
            float above = level - floor.dbfs();
            float unmasked = level - maskDbfs[band];
            most = Math.max(most, above);
            margin = Math.max(margin, above - floor.riseDb());
            start = Math.max(start, Math.min(unmasked, above - floor.riseDb()));
            keep = Math.max(keep, Math.min(unmasked, above - floor.keepDb()));
            maskDbfs[band] = Math.max(maskDbfs[band] - fallDb, level - maskDb);
        }
        int at = at(frame);
        startDb[at] = start;
        keepDb[at] = keep;
        marginDb[at] = margin;
        aboveFloorDb[at] = most;
    }

    /** Above 0 an event starts: level minus floor minus asked-for rise, if it is above the mask. */
    float startDb(long frame) {
        return startDb[at(frame)];
    }

    /** The same with the rise that keeps an event; above 0 an event that has started goes on. */
    float keepDb(long frame) {
        return keepDb[at(frame)];
    }

    /** Level minus floor minus asked-for rise, masked or not. */
    float marginDb(long frame) {
        return marginDb[at(frame)];
    }

    /** Level minus floor, the largest over the bands. */
    float aboveFloorDb(long frame) {
        return aboveFloorDb[at(frame)];
    }

    private int at(long frame) {
        return (int) (frame & (startDb.length - 1));
    }
}
