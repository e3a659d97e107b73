package org.jointsound.event;

/**
 * Follows the noise floor of one band and how restless it is.
 *
 * <p>The floor is a low percentile of the level over some seconds, so that it needs no silent stretch and a dense episode of
 * grinding does not raise it; the restlessness is the distance between two low percentiles, for the same reason. Narrow low
 * bands fluctuate by many decibels and need a larger rise than wide high ones before a peak means anything.
 *
 * <p>Sound that fills nearly all of that window would be taken for noise. So the floor may not rise further than a set
 * step above a lower percentile over a longer window that ends with the first: what comes up by more than that is sound,
 * until it has lasted as long as the longest event. It holds the levels of the longer window and no more.
 */
final class NoiseFloor {
    private static final double FLOOR_SHARE = 0.15;
    private static final double SPREAD_SHARE = 0.35;
    private static final double LONG_SHARE = 0.05;
    private static final double LARGEST_STEP_DB = 15;
    /** So much that is not digital silence makes a floor; a pop between zeros is shorter. */
    private static final double ENOUGH_SECONDS = 0.5;
    /** So much longer than the longest event is the longer window: some of what lay around it is always inside. */
    private static final double LONG_FACTOR = 1.2;

    private final DetectorSettings settings;
    private final int near;
    private final int far;
    private final LevelHistogram nearLevels;
    private final LevelHistogram farLevels;
    private final float[] ring;
    private long received;
    private long end;
    private long nearFrom;
    private long farFrom;
    private float floorDbfs;
    private float riseDb;

    /**
     * A floor that knows no level yet.
     *
     * @param aheadFrames by how many frames at most the levels added are ahead of the window's end
     */
    NoiseFloor(DetectorSettings settings, double stepSeconds, int aheadFrames) {
        this.settings = settings;
        this.near = (int) Math.round(settings.floorSeconds() / stepSeconds);
        this.far = Math.max(near, (int) Math.round(LONG_FACTOR * settings.maxSeconds() / stepSeconds));
        int enough = (int) Math.round(ENOUGH_SECONDS / stepSeconds);
        this.nearLevels = new LevelHistogram(settings.floorDbfs(), enough);
        this.farLevels = new LevelHistogram(settings.floorDbfs(), enough);
        this.ring = new float[far + aheadFrames];
    }

    void add(float levelDbfs) {
        ring[(int) (received++ % ring.length)] = levelDbfs;
    }

    /** The level of a frame that is still held. */
    float levelDbfs(long frame) {
        return ring[(int) (frame % ring.length)];
    }

    /** Measures the floor over windows that end before this frame, all frames before it having been added; never back. */
    void endAt(long frame) {
        for (; end < frame; end++) {
            nearLevels.add(levelDbfs(end));
            farLevels.add(levelDbfs(end));
        }
        for (; nearFrom < end - near; nearFrom++) {
            nearLevels.remove(levelDbfs(nearFrom));
        }
        for (; farFrom < end - far; farFrom++) {
            farLevels.remove(levelDbfs(farFrom));
        }
        double floor = nearLevels.percentile(FLOOR_SHARE);
        double rise = settings.restlessness() * (nearLevels.percentile(SPREAD_SHARE) - floor);
        floorDbfs = (float) Math.min(floor, farLevels.percentile(LONG_SHARE) + LARGEST_STEP_DB);
        riseDb = (float) Math.max(settings.minRiseDb(), Math.min(settings.maxRiseDb(), rise));
    }

    /** The floor. */
    float dbfs() {
        return floorDbfs;
    }

    /** How far above the floor a frame must stand to start an event. */
    float riseDb() {
        return riseDb;
    }

    /** How many levels are held. */
    int held() {
        return ring.length;
    }
}
