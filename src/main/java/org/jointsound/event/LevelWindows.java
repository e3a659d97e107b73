package org.jointsound.event;

/**
 * Low percentiles of a level over the latest seconds and over a longer stretch that ends with them. Holds the levels of
 * the longer stretch and no more.
 */
final class LevelWindows {
    private static final double FLOOR_SHARE = 0.15;
    private static final double LONG_SHARE = 0.05;
    private static final double LARGEST_STEP_DB = 15;
    /** So much that is not digital silence makes a floor; a pop between zeros is shorter. */
    private static final double ENOUGH_SECONDS = 0.5;
    /** So much longer than the longest event is the longer window: some of what lay around it is always inside. */
    private static final double LONG_FACTOR = 1.2;

    private final int near;
    private final int far;
    private final LevelHistogram nearLevels;
    private final LevelHistogram farLevels;
    private final float[] ring;
    private long received;
    private long end;
    private long nearFrom;
    private long farFrom;

    /**
     * Windows that hold no level yet.
     *
     * @param aheadFrames by how many frames at most the levels added are ahead of the windows' end
     */
    LevelWindows(DetectorSettings settings, double stepSeconds, int aheadFrames) {
        this.near = (int) Math.round(settings.floorSeconds() / stepSeconds);
        this.far = Math.max(near, (int) Math.round(LONG_FACTOR * settings.maxSeconds() / stepSeconds));
        int enough = (int) Math.round(ENOUGH_SECONDS / stepSeconds);
        this.nearLevels = new LevelHistogram(settings.floorDbfs(), enough);
        this.farLevels = new LevelHistogram(settings.floorDbfs(), enough);
        this.ring = new float[powerOfTwo(far + aheadFrames)];
    }

    /** A ring of so many places is walked without divisions. */
    static int powerOfTwo(int atLeast) {
        return 2 * Integer.highestOneBit(atLeast - 1);
    }

    void add(float levelDbfs) {
        ring[(int) (received++ & (ring.length - 1))] = levelDbfs;
    }

    /** The level of a frame that is still held. */
    float levelDbfs(long frame) {
        return ring[(int) (frame & (ring.length - 1))];
    }

    /** Moves on to where the windows end before this frame, all frames before it having been added; never back. */
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
    }

    /** The level below which 15 % of the latest lie, and no more than a set step above that of 5 % of the longer stretch. */
    double floorDbfs() {
        return Math.min(nearLevels.percentile(FLOOR_SHARE), farLevels.percentile(LONG_SHARE) + LARGEST_STEP_DB);
    }

    /** How far apart the levels lie below which a share and 15 % of the latest lie. */
    double spreadDb(double share) {
        return nearLevels.percentile(share) - nearLevels.percentile(FLOOR_SHARE);
    }
}
