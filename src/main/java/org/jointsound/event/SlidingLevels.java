package org.jointsound.event;

/**
 * Percentiles of a level over a window that moves on. A histogram that gains and loses a few frames at a time keeps the
 * cost independent of the window.
 *
 * <p>Frames of digital silence, as a gate or an editor leaves them, are no noise: they count only while too little else is
 * in the window to tell a floor from.
 */
final class SlidingLevels {
    private static final double BIN_DB = 0.25;
    private static final double LOWEST_DB = -160;
    private static final int BINS = 1_400;

    private final float[] levels;
    private final int window;
    private final float silenceDbfs;
    private final int enough;
    private final int[] histogram = new int[BINS];
    private int sounding;
    private int silent;
    private int from;
    private int to;

    /**
     * A window that has not been placed.
     *
     * @param window its length in frames; shortened to that of the levels
     * @param silenceDbfs levels at or below this are digital silence
     * @param enough as many other frames as this make a floor
     */
    SlidingLevels(float[] levels, int window, double silenceDbfs, int enough) {
        this.levels = levels;
        this.window = Math.min(levels.length, window);
        this.silenceDbfs = (float) silenceDbfs;
        this.enough = enough;
    }

    /** Moves on to where the window is centred on a frame, or as near as the recording's ends allow; never back. */
    void centreOn(int frame) {
        int first = Math.max(0, Math.min(frame - window / 2, levels.length - window));
        for (; to < first + window; to++) {
            count(levels[to], 1);
        }
        for (; from < first; from++) {
            count(levels[from], -1);
        }
    }

    /** The level below which this share of the frames lies. */
    double percentile(double share) {
        int skipped = sounding >= enough ? 0 : silent;
        int wanted = Math.max(1, (int) Math.ceil(share * (sounding + skipped)));
        int seen = skipped;
        for (int bin = 0; bin < BINS && seen < wanted; bin++) {
            seen += histogram[bin];
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
            histogram[Math.max(0, Math.min(BINS - 1, bin))] += delta;
            sounding += delta;
        }
    }
}
