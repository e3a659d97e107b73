package org.jointsound.corpus.synthesis;

import java.util.List;
import java.util.Locale;
import org.jointsound.corpus.path.StoredClip;
import org.jointsound.corpus.sound.Recipe;
import org.jointsound.corpus.sound.Track;
import org.jointsound.model.Label;

/**
 * One made recording with all that is known of it.
 *
 * @param clip as it goes to the file, at the rate of the session's device
 * @param label of the recording
 * @param minute since the sitting began
 * @param soundings what it holds, the labelled sound first
 */
record SyntheticRecording(
        StoredClip clip,
        Label label,
        Session session,
        Conditions conditions,
        int number,
        double minute,
        List<Sounding> soundings,
        long seed) {

    /** From here on a recording that is not hard by its making counts as easy. */
    private static final double EASY_FROM_DB = 18;

    SyntheticRecording {
        soundings = List.copyOf(soundings);
    }

    String fileName() {
        return String.format(Locale.ROOT, "%s-%s-%02d.wav", label, session.subjectName(), number);
    }

    /** Where the labelled sound lies. */
    List<Track.Mark> marks() {
        return soundings.get(0).marks();
    }

    String difficulty() {
        if (conditions.hard()) {
            return "hard";
        }
        boolean steady = soundings.get(0).recipe().kind() == Recipe.Kind.STEADY;
        return steady || conditions.snrDb() >= EASY_FROM_DB ? "easy" : "normal";
    }
}
