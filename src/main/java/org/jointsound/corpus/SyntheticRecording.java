package org.jointsound.corpus;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jointsound.audio.Clip;
import org.jointsound.model.Label;

/**
 * One made recording with all that is known of it.
 *
 * @param clip as it goes to the file, at the rate of the session's device
 * @param marks where the labelled sound lies; empty when the recording holds no event
 * @param snrDb loudest 10 ms of the sound over the background; empty when there is no sound
 */
record SyntheticRecording(
        Clip clip,
        Label label,
        SourceFamily family,
        Session session,
        int number,
        List<Track.Mark> marks,
        OptionalDouble snrDb,
        boolean hard,
        String movement,
        long seed) {

    /** From here on a recording that is not hard by its making counts as easy. */
    private static final double EASY_FROM_DB = 18;

    SyntheticRecording {
        marks = List.copyOf(marks);
    }

    String fileName() {
        return String.format(Locale.ROOT, "%s-%s-%02d.wav", label, session.subjectName(), number);
    }

    String difficulty() {
        if (hard) {
            return "hard";
        }
        return snrDb.orElse(EASY_FROM_DB) >= EASY_FROM_DB ? "easy" : "normal";
    }
}
