package org.jointsound.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jointsound.audio.Clip;
import org.jointsound.corpus.split.Provenance;
import org.jointsound.feature.print.AcousticPrint;
import org.jointsound.model.Label;
import org.jointsound.problem.InputException;
import org.jointsound.testing.Signals;
import org.jointsound.testing.ToyModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MixedInTest {
    @TempDir
    private Path corpus;

    private static final Hearing.Ear EAR = (name, source) -> TrainingRecording.heard(
            name,
            source,
            "digest of " + name,
            null,
            List.of(
                    new LabelledEvent(ToyModel.vector(1), source.wholeLabel()),
                    new LabelledEvent(ToyModel.vector(2), Label.OTHER)),
            List.of());

    @BeforeEach
    void writeCorpus() throws IOException {
        write("""
            file_name,label,subject,source_family
            a.wav,clicking,s001,modes
            b.wav,tendon_snap,s001,grains
            c.wav,cavitation_pop,s002,grains
            """);
        for (String name : List.of("a.wav", "b.wav", "c.wav")) {
            Files.createFile(corpus.resolve(name));
        }
    }

    private void write(String table) throws IOException {
        Files.writeString(corpus.resolve("metadata.csv"), table);
    }

    private static TrainingRecording own(String sha256, Label label) {
        return new TrainingRecording(
                new Provenance("own " + sha256, "s001", "", "", "", sha256, Set.of(label)),
                label,
                false,
                Map.of(),
                List.of(new LabelledEvent(ToyModel.vector(1), label)),
                List.of());
    }

    private MixedIn read(TrainingRecording... own) throws IOException, InterruptedException {
        return MixedIn.read(corpus, List.of(own), EAR, RunContext.plain(1, (what, done, all) -> {}));
    }

    @Test
    void recordingsAndEventsOfOtherLabelsAreLeftOutAndCounted() throws Exception {
        MixedIn mixed = read(own("x", Label.CLICKING), own("y", Label.TENDON_SNAP));

        assertThat(mixed.leftOut()).isEqualTo(1);
        assertThat(mixed.recordings()).extracting(TrainingRecording::name).containsExactly("a.wav", "b.wav");
        assertThat(mixed.recordings().get(0).events())
                .extracting(LabelledEvent::label)
                .containsExactly(Label.CLICKING);
        assertThat(Remarks.ofMixed(mixed).get(0))
                .contains("2 synthetic recordings")
                .contains("1 more");
    }

    @Test
    void audioThatIsInTheDatasetTooIsRefused() {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> read(own("digest of a.wav", Label.CLICKING), own("y", Label.TENDON_SNAP)))
                .withMessageContaining("a.wav");
    }

    /** The dataset was made from the corpus, one recording softer and so with other bytes. */
    @Test
    void audioThatIsInTheDatasetInOtherBytesIsRefused() {
        AcousticPrint print = AcousticPrint.of(Clip.of(Signals.whiteNoise(0.1, 16_000, 1), 8_000));
        AcousticPrint softer = AcousticPrint.of(Clip.of(Signals.whiteNoise(0.05, 16_000, 1), 8_000));
        TrainingRecording own = own("x", Label.CLICKING);
        Hearing.Ear ear = (name, source) -> {
            TrainingRecording heard = EAR.hear(name, source);
            return name.equals("b.wav") ? heard.with(heard.provenance().printed(print)) : heard;
        };

        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> MixedIn.read(
                        corpus,
                        List.of(
                                own("y", Label.TENDON_SNAP),
                                own.with(own.provenance().printed(softer))),
                        ear,
                        RunContext.plain(1, (what, done, all) -> {})))
                .withMessageContaining("b.wav")
                .withMessageContaining("own x");
    }

    @Test
    void recordingsOfPeopleAreRefusedBecauseTheyCouldBeTheDatasetsOwn() throws IOException {
        write("file_name,label,subject,source_family\na.wav,clicking,s001,modes\nb.wav,tendon_snap,s001,\n");

        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> read(own("x", Label.CLICKING)))
                .withMessageContaining("no generated corpus: 1 of 2");
    }

    @Test
    void aCorpusWithNoLabelInCommonIsRefused() {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> read(own("x", new Label("squeak"))))
                .withMessageContaining("squeak");
    }
}
