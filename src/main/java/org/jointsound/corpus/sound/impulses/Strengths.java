package org.jointsound.corpus.sound.impulses;

import java.util.ArrayList;
import java.util.List;
import org.jointsound.corpus.sound.Decibels;
import org.jointsound.corpus.sound.Draw;

/**
 * The marks of a point process: how strong each impulse is.
 *
 * @param underFirstDb how far the later impulses lie under the first, as aftershocks lie under the main shock
 * @param spreadDb standard deviation of the later ones
 * @param sameSignChance how often a later impulse has the sign of the first; 0.5 when signs are random
 */
record Strengths(double underFirstDb, double spreadDb, double sameSignChance) {
    /** Impulses at these times, the first of amplitude 1. */
    List<Impulse> of(double[] times, Draw draw) {
        List<Impulse> impulses = new ArrayList<>(times.length);
        for (double seconds : times) {
            double db = draw.normalWithin(-underFirstDb, spreadDb, -40, 0);
            double sign = draw.chance(sameSignChance) ? 1 : -1;
            impulses.add(new Impulse(seconds, impulses.isEmpty() ? 1 : sign * Decibels.toAmplitude(db)));
        }
        return impulses;
    }
}
