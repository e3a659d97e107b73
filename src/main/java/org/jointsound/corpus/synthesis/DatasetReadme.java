package org.jointsound.corpus.synthesis;

import java.util.stream.Collectors;
import org.jointsound.model.Label;

/** The note that goes with a synthetic dataset. */
final class DatasetReadme {
    static final String FILE = "README.md";

    private static final String OTHERS = """
             Under the labelled sound there may lie up to two others,
            whatever the label; these are not marked. One recording in five is part of a longer one, cut round an event.""";

    private DatasetReadme() {}

    static String text(CorpusSettings settings) {
        String labels = settings.labels().stream().map(Label::name).collect(Collectors.joining(","));
        return """
                # Synthetic joint sounds

                %d recordings of %d virtual people, made by JointSound. No person was recorded; no recording of
                others went in. Dedicated to the public domain (CC0 1.0,
                https://creativecommons.org/publicdomain/zero/1.0/).

                Made by `jointsound corpus generate` with seed %d, %d subjects, %d recordings per subject,
                labels %s%s. The same settings give the same bytes.

                `metadata.csv` has one row for each marked group of sounds (`start_s` to `end_s`, in seconds, from the
                first onset until the source and the sensor have rung out; the room's tail is not counted). Groups less
                than 0.15 s apart are one.%s A recording that holds no event has one row with both left empty.
                `difficulty` is `hard` where the recording was made to resemble another label, else `easy` from 18 dB
                over the background on, else `normal`. `snr_db` is the loudest 10 ms of the sound over the background.

                The sounds are short-form models with ranges from the literature on joint sounds. They are meant for
                building and testing programs; how well a program does on them says little about people.
                """.formatted(
                        settings.recordings(),
                        settings.subjects(),
                        settings.seed(),
                        settings.subjects(),
                        settings.recordingsPerSubject(),
                        labels,
                        settings.easy() ? ", easy" : "",
                        settings.easy() ? "" : OTHERS);
    }
}
