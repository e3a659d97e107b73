package org.jointsound.event;

import java.util.Arrays;

/** How far each frame stands above what its band asks for, in the band where that is most. */
final class Salience {
    private final float[] marginDb;
    private final float[] keepDb;
    private final float[] aboveFloorDb;

    private Salience(int frames) {
        marginDb = lowest(frames);
        keepDb = lowest(frames);
        aboveFloorDb = lowest(frames);
    }

    static Salience of(BandLevels levels, DetectorSettings settings) {
        Salience salience = new Salience(levels.frames());
        for (int band = 0; band < levels.bands(); band++) {
            float[] level = levels.band(band);
            NoiseFloor floor = NoiseFloor.follow(level, settings);
            for (int i = 0; i < level.length; i++) {
                float above = level[i] - floor.dbfs(i);
                salience.aboveFloorDb[i] = Math.max(salience.aboveFloorDb[i], above);
                salience.marginDb[i] = Math.max(salience.marginDb[i], above - floor.riseDb(i));
                salience.keepDb[i] = Math.max(salience.keepDb[i], above - 0.5f * floor.riseDb(i));
            }
        }
        return salience;
    }

    int frames() {
        return marginDb.length;
    }

    /** Level minus floor minus asked-for rise, the largest over the bands; above 0 an event starts. */
    float marginDb(int frame) {
        return marginDb[frame];
    }

    /** The same with half the rise asked for; above 0 an event that has started goes on. */
    float keepDb(int frame) {
        return keepDb[frame];
    }

    /** Level minus floor, the largest over the bands. */
    float aboveFloorDb(int frame) {
        return aboveFloorDb[frame];
    }

    private static float[] lowest(int frames) {
        float[] out = new float[frames];
        Arrays.fill(out, Float.NEGATIVE_INFINITY);
        return out;
    }
}
