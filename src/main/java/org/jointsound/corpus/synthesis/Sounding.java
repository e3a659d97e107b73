package org.jointsound.corpus.synthesis;

import java.util.List;
import org.jointsound.corpus.sound.Recipe;
import org.jointsound.corpus.sound.Track;

/**
 * One sound as the recording holds it.
 *
 * @param recipe what made it
 * @param marks where its pulses were put in, heard or not; empty when it has no event there
 * @param snrDb loudest 10 ms over the background's noise
 * @param spans what the table marks: where it is heard, or the whole marks of a joint sound that is heard nowhere
 */
record Sounding(Recipe recipe, List<Track.Mark> marks, double snrDb, List<AudibleSpan> spans) {
    Sounding {
        marks = List.copyOf(marks);
        spans = List.copyOf(spans);
    }
}
