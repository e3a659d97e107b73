package org.jointsound.corpus.sound;

import java.util.List;

/** When joints crack. A joint that has cracked is silent for about 20 minutes, so a recording holds one group of pops. */
public final class Cracks {
    /** Within this the pops of one manoeuvre begin; groups last 139 ms (Mourad et al. 2019). */
    public static final double LONGEST_GROUP_SECONDS = 0.15;

    private static final double LONGEST_GAP_SECONDS = 1.2;

    private Cracks() {}

    /**
     * Start of the one group; in a hard scene of two, as of two knuckles in a row, easily taken for clicking.
     *
     * @param leastGapSeconds between the two
     */
    public static List<Double> starts(Scene scene, double leastGapSeconds, Draw draw) {
        double latest = scene.clipSeconds() - Scene.MARGIN_SECONDS - LONGEST_GROUP_SECONDS;
        if (!scene.hard()) {
            return List.of(draw.uniform(Scene.MARGIN_SECONDS, latest));
        }
        double gap = draw.uniform(leastGapSeconds, Math.min(LONGEST_GAP_SECONDS, latest / 2));
        double start = draw.uniform(Scene.MARGIN_SECONDS, latest - gap);
        return List.of(start, start + gap);
    }
}
