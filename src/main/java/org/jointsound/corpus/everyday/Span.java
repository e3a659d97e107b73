package org.jointsound.corpus.everyday;

import org.jointsound.corpus.sound.Draw;

/** A range over which something is drawn evenly in its logarithm; both ends above 0. */
record Span(double low, double high) {
    double drawn(Draw draw) {
        return low * StrictMath.pow(high / low, draw.uniform(0, 1));
    }
}
