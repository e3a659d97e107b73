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
 * step above a lower percentile over a longer window that ends with the first: what comes up by more than that is sound,
 * until it has lasted as long as the longest event.
 *
 * <p>The buzz of the mains stands far out of its own low percentiles fifty times a second. So the same floor is kept of the
 * highest level within one of its periods, and an event must stand some decibels above that too.
 */
final class NoiseFloor {
    private static final double SPREAD_SHARE = 0.35;
    /** So much of the rise that noise asks for must be kept while an event lasts. */
    private static final double KEPT_SHARE = 0.5;
    /** A period of the mains where it is longest. */
    private static final double PERIOD_SECONDS = 0.02;
    /** Least rise above peaks that come back with each period. */
    private static final double ABOVE_PEAKS_DB = 6;

    private final DetectorSettings settings;
    private final LevelWindows levels;
    private final LevelWindows peaks;
    /** Levels of the latest period, in no order. */
    private final float[] latest;

    private int next;
    private float highest = Float.NEGATIVE_INFINITY;
    private float floorDbfs;
    private float riseDb;
    private float keepDb;

    /**
     * A floor that knows no level yet.
     *
     * @param aheadFrames by how many frames at most the levels added are ahead of the window's end
     */
    NoiseFloor(DetectorSettings settings, double stepSeconds, int aheadFrames) {
        this.settings = settings;
        this.levels = new LevelWindows(settings, stepSeconds, aheadFrames);
        this.peaks = new LevelWindows(settings, stepSeconds, aheadFrames);
        this.latest = new float[(int) Math.ceil(PERIOD_SECONDS / stepSeconds)];
        Arrays.fill(latest, Float.NEGATIVE_INFINITY);
    }

    void add(float levelDbfs) {
        levels.add(levelDbfs);
        float gone = latest[next];
        latest[next] = levelDbfs;
        next = next + 1 == latest.length ? 0 : next + 1;
        if (levelDbfs >= highest) {
            highest = levelDbfs;
        } else if (gone >= highest) {
            highest = levelDbfs;
            for (float level : latest) {
                highest = Math.max(highest, level);
            }
        }
        peaks.add(highest);
    }

    /** The level of a frame that is still held. */
    float levelDbfs(long frame) {
        return levels.levelDbfs(frame);
    }

    /** Measures the floor over windows that end before this frame, all frames before it having been added; never back. */
    void endAt(long frame) {
        levels.endAt(frame);
        peaks.endAt(frame);
        double floor = levels.floorDbfs();
        double restless = Math.min(settings.maxRiseDb(), settings.restlessness() * levels.spreadDb(SPREAD_SHARE));
        double rise = Math.max(settings.minRiseDb(), restless);
        floorDbfs = (float) floor;
        keepDb = (float) (KEPT_SHARE * rise);
        riseDb = (float) Math.max(rise, peaks.floorDbfs() + ABOVE_PEAKS_DB - floor);
    }

    /** The floor. */
    float dbfs() {
        return floorDbfs;
    }

    /** How far above the floor a frame must stand to start an event. */
    float riseDb() {
        return riseDb;
    }

    /** How far above the floor a frame must stand to go on with an event. */
    float keepDb() {
        return keepDb;
    }
}
