package org.jointsound.event;

import java.util.Arrays;

/**
 * Follows the noise floor of one band and how restless it is.
 *
 * <p>The floor is a low percentile of the level over some seconds, so that it needs no silent stretch and a dense episode of
 * grinding does not raise it; the restlessness is the distance between two low percentiles, for the same reason. Narrow low
 * bands fluctuate by many decibels and need a larger rise than wide high ones before a peak means anything.
 *
 * <p>Sound that fills nearly all of that window would be taken for noise. So the floor may not rise further than a set
 * step above a lower percentile over a longer window: what comes up by more than that is sound, until it has lasted as
 * long as the longest event.
 */
final class NoiseFloor {
    private static final double FLOOR_SHARE = 0.15;
    private static final double SPREAD_SHARE = 0.35;
    private static final double LONG_SHARE = 0.05;
    private static final double LARGEST_STEP_DB = 15;
    /** So much that is not digital silence makes a floor; a pop between zeros is shorter. */
    private static final double ENOUGH_SECONDS = 0.5;

    private static final int STEP_FRAMES = 50;

    private final float[] floorDbfs;
    private final float[] riseDb;

    private NoiseFloor(int frames) {
        floorDbfs = new float[frames];
        riseDb = new float[frames];
    }

    /** Follows the floor of one band. */
    static NoiseFloor follow(float[] levelsDbfs, DetectorSettings settings) {
        NoiseFloor floor = new NoiseFloor(levelsDbfs.length);
        // A fifth longer than the longest event, so that some of what lay around it is always inside.
        SlidingLevels near = window(levelsDbfs, settings.floorSeconds(), settings);
        SlidingLevels far = window(levelsDbfs, 1.2 * settings.maxSeconds(), settings);
        for (int step = 0; step < levelsDbfs.length; step += STEP_FRAMES) {
            floor.set(step, Math.min(levelsDbfs.length, step + STEP_FRAMES), near, far, settings);
        }
        return floor;
    }

    private static SlidingLevels window(float[] levelsDbfs, double seconds, DetectorSettings settings) {
        return new SlidingLevels(
                levelsDbfs, (int) Math.round(seconds / settings.hopSeconds()), settings.floorDbfs(), (int)
                        Math.round(ENOUGH_SECONDS / settings.hopSeconds()));
    }

    /** The floor at a frame. */
    float dbfs(int frame) {
        return floorDbfs[frame];
    }

    /** How far above the floor a frame must stand to start an event. */
    float riseDb(int frame) {
        return riseDb[frame];
    }

    private void set(int from, int to, SlidingLevels near, SlidingLevels far, DetectorSettings settings) {
        near.centreOn((from + to) / 2);
        far.centreOn((from + to) / 2);
        double floor = near.percentile(FLOOR_SHARE);
        double rise = settings.restlessness() * (near.percentile(SPREAD_SHARE) - floor);
        double bounded = Math.min(floor, far.percentile(LONG_SHARE) + LARGEST_STEP_DB);
        Arrays.fill(floorDbfs, from, to, (float) bounded);
        Arrays.fill(riseDb, from, to, (float) Math.max(settings.minRiseDb(), Math.min(settings.maxRiseDb(), rise)));
    }
}
