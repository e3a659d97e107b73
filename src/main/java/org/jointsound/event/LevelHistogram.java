package org.jointsound.event;

/**
 * Percentiles of levels that come and go: gaining and losing a few at a time keeps the cost independent of how many there
 * are.
 *
 * <p>Digital silence, as a gate or an editor leaves it, is no noise: it counts only while too little else is there to tell
 * a floor from.
 */
final class LevelHistogram {
    private static final double BIN_DB = 0.25;
    private static final double LOWEST_DB = -160;
    private static final int BINS = 1_400;

    private final float silenceDbfs;
    private final int enough;
    private final int[] counts = new int[BINS];
    private int sounding;
    private int silent;

    /**
     * An empty one.
     *
     * @param silenceDbfs levels at or below this are digital silence
     * @param enough as many other levels as this make a floor
     */
    LevelHistogram(double silenceDbfs, int enough) {
        this.silenceDbfs = (float) silenceDbfs;
        this.enough = enough;
    }

    void add(float levelDbfs) {
        count(levelDbfs, 1);
    }

    /** Takes off a level that was added before. */
    void remove(float levelDbfs) {
        count(levelDbfs, -1);
    }

    /** The level below which this share lies. */
    double percentile(double share) {
        int skipped = sounding >= enough ? 0 : silent;
        int wanted = Math.max(1, (int) Math.ceil(share * (sounding + skipped)));
        int seen = skipped;
        for (int bin = 0; bin < BINS && seen < wanted; bin++) {
            seen += counts[bin];
            if (seen >= wanted) {
                return LOWEST_DB + (bin + 0.5) * BIN_DB;
            }
        }
        return silenceDbfs;
    }

    private void count(float levelDbfs, int delta) {
        if (levelDbfs <= silenceDbfs) {
            silent += delta;
        } else {
            int bin = (int) ((levelDbfs - LOWEST_DB) / BIN_DB);
            counts[Math.max(0, Math.min(BINS - 1, bin))] += delta;
            sounding += delta;
        }
    }
}
