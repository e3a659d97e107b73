package org.jointsound.corpus.everyday;

import java.util.ArrayList;
import java.util.List;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Track;

/** Something that is struck, of which a few blows are kept, so that a thousand blows cost no more than those few. */
final class Thing {
    private static final int MOST_TAKES = 6;

    private final Workshop.Struck struck;
    private final List<float[]> takes = new ArrayList<>();

    Thing(Workshop workshop, Strike strike, Draw draw) {
        struck = workshop.struck(strike, draw);
    }

    /** Strikes it; returns when the blow is over. */
    double hit(Track track, double atSeconds, double amplitude, Draw draw) {
        if (takes.size() < MOST_TAKES) {
            takes.add(struck.hit(draw));
            return Take.add(track, atSeconds, amplitude, takes.get(takes.size() - 1));
        }
        return Take.add(track, atSeconds, amplitude, draw.pick(takes));
    }
}
