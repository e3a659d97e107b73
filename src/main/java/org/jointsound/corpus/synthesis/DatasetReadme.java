package org.jointsound.corpus.synthesis;

import java.util.Locale;
import java.util.stream.Collectors;
import org.jointsound.model.Label;

/** The note that goes with a synthetic dataset. */
final class DatasetReadme {
    static final String FILE = "README.md";

    private static final String OTHERS = """
             Under the labelled sound there may lie up to two others,
            whatever the label; they are marked as other where they can be heard. One
            recording in five is part of a longer one, cut round an event.""";

    private static final String WITH_CODECS =
            "Lossy codecs by the installed ffmpeg: the\nsame settings give the same bytes with the same version of it.";

    private DatasetReadme() {}

    static String text(CorpusSettings settings) {
        String labels = settings.labels().stream().map(Label::name).collect(Collectors.joining(","));
        return String.format(
                Locale.ROOT,
                """
                # Synthetic joint sounds

                %d recordings of %d virtual people, made by JointSound. No person was recorded; no recording of
                others went in. Dedicated to the public domain (CC0 1.0,
                https://creativecommons.org/publicdomain/zero/1.0/).

                Made by `jointsound corpus generate` with seed %d, %d subjects, %d recordings per subject,
                labels %s%s. %s

                `metadata.csv` has one row for each span in which a sound can be heard (`start_s` to `end_s`, in seconds): in
                some octave-wide band it is 6 dB or more over the mean of the background. The room's tail is not
                counted. Spans of a sound less than 0.15 s apart are one; a joint sound that is heard nowhere is marked
                whole. One recording in ten holds a second joint sound of another label, which is marked
                too.%s A recording that holds no event has one row with both left empty.
                `difficulty` is `hard` where the recording was made to resemble another label, else `easy` from 18 dB
                over the background on, else `normal`. `snr_db` is the loudest 10 ms of the span over the background.

                The path is drawn without regard to the label. `room_rt60_s` is the reverberation time of the room and
                `distance_m` the way to the microphone, both empty for sensors on skin. `agc` and `gate` tell whether the
                recorder had automatic gain control and noise suppression; `snr_db` and the spans are what they were before
                them. `bits` are those of a sample in the file, `codec` names how the recorder stored it, `peak_dbfs` is
                the largest sample. `session_minute` counts from the start of the sitting: recordings lie 0.5 to 6 minutes apart,
                and one labelled cavitation_pop at least 20 minutes behind the last of its sitting (a pop that is
                mixed into another recording does not count). That wait goes with the label, so do not train on it.

                The sounds are models of four kinds (`source_family`; `recipe` names the model), with ranges from the
                literature on joint sounds. They are meant for building and testing programs; how well a program does on
                them says little about people.
                """,
                settings.recordings(),
                settings.subjects(),
                settings.seed(),
                settings.subjects(),
                settings.recordingsPerSubject(),
                labels,
                options(settings),
                settings.codecs() ? WITH_CODECS : "The same settings give the same bytes.",
                settings.easy() ? "" : OTHERS);
    }

    private static String options(CorpusSettings settings) {
        String easy = settings.easy() ? ", easy" : "";
        return settings.rateHz() == null ? easy : easy + ", rate " + settings.rateHz() + " Hz";
    }
}
