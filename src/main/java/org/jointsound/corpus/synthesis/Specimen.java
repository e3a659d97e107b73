package org.jointsound.corpus.synthesis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jointsound.audio.Clip;
import org.jointsound.corpus.path.Device;
import org.jointsound.corpus.sound.Track;
import org.jointsound.model.Label;

/**
 * One recording of a corpus as it can be measured: what goes to the file, and the sounds it was mixed from.
 *
 * @param label of the recording
 * @param clip as its file holds it
 * @param device what it was recorded with
 * @param hard whether the labelled sound is of the kind that is easily taken for another
 * @param snrDb loudest 10 ms of the labelled sound over the background
 * @param marks where the labelled sound lies in the clip
 * @param sounds all that sounds in the scene, the labelled sound first
 * @param sizeScale size of the person's structures against the middle
 * @param seed of the recording
 * @param minutesSinceLabel since the last recording of this label in the same sitting, on its clock; empty for the first
 */
public record Specimen(
        Label label,
        Clip clip,
        Device device,
        boolean hard,
        double snrDb,
        List<Track.Mark> marks,
        List<DrySound> sounds,
        double sizeScale,
        long seed,
        OptionalDouble minutesSinceLabel) {
    /** Copies the lists. */
    public Specimen {
        marks = List.copyOf(marks);
        sounds = List.copyOf(sounds);
    }

    /**
     * The recording that a corpus of these settings holds.
     *
     * @param subject from 1
     * @param index of the recording within the subject, from 0
     * @throws IOException if a codec is wanted and fails
     */
    public static Specimen of(CorpusSettings settings, int subject, int index) throws IOException {
        List<DrySound> sounds = new ArrayList<>();
        SyntheticRecording recording = RecordingSynthesis.make(
                settings, subject, index, parts -> parts.forEach(part -> sounds.add(DrySound.of(part))));
        return new Specimen(
                recording.label(),
                recording.clip().clip(),
                recording.session().path().device(),
                recording.conditions().hard(),
                recording.conditions().snrDb(),
                recording.marks(),
                sounds,
                recording.session().sizeScale(),
                recording.seed(),
                minutesSinceLabel(settings, subject, index));
    }

    private static OptionalDouble minutesSinceLabel(CorpusSettings settings, int subject, int index) {
        Label label = settings.label(subject, index);
        for (int i = index - 1; i >= 0 && settings.sitting(i) == settings.sitting(index); i--) {
            if (settings.label(subject, i).equals(label)) {
                return OptionalDouble.of(
                        Session.minute(settings, subject, index) - Session.minute(settings, subject, i));
            }
        }
        return OptionalDouble.empty();
    }

    /** The sound that the label names. */
    public DrySound labelled() {
        return sounds.get(0);
    }
}
