package org.jointsound.corpus.synthesis;

import java.util.List;
import org.jointsound.corpus.sound.Recipe;
import org.jointsound.corpus.sound.Track;

/**
 * One sound as the recording holds it.
 *
 * @param recipe what made it
 * @param marks where it lies; empty when it has no event there
 * @param snrDb loudest 10 ms over the background
 */
record Sounding(Recipe recipe, List<Track.Mark> marks, double snrDb) {
    Sounding {
        marks = List.copyOf(marks);
    }
}
