package org.jointsound.corpus.sound.grains;

import java.util.List;
import org.jointsound.corpus.sound.Draw;

/** A random process of points in time. */
interface Arrivals {
    /** Points from 0 up to this time, ascending; may be none. */
    List<Double> over(double seconds, Draw draw);
}
