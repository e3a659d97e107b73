package org.jointsound.feature.clip;

import java.util.ArrayList;
import java.util.List;

/** Bands of modulation frequency, and the stretches of frames over which modulation is measured. */
final class Rates {
    /** Frames of a stretch: 1.4 s. */
    static final int FRAMES = 128;
    /** Octaves, but for the lowest, which begins at the first bin, and the highest, which ends below the last. */
    private static final double[] EDGES_HZ = {0.7, 2, 4, 8, 16, 32, 46};

    static final int COUNT = EDGES_HZ.length - 1;

    private Rates() {}

    /** The band that a modulation frequency lies in; -1 for none. */
    static int of(double hz) {
        int band = -1;
        for (double edge : EDGES_HZ) {
            if (hz < edge) {
                return band;
            }
            band++;
        }
        return -1;
    }

    /** Modulation frequency of a bin of a transform over a stretch. */
    static double hz(int bin, SoundingPart part) {
        return (double) bin * part.rateHz() / SoundingPart.HOP / FRAMES;
    }

    /** First frames of half-overlapping stretches, at least one; a part that is shorter is taken to be silent behind its end. */
    static List<Integer> stretches(int frames) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int at = FRAMES / 2; at + FRAMES <= frames; at += FRAMES / 2) {
            starts.add(at);
        }
        return starts;
    }
}
