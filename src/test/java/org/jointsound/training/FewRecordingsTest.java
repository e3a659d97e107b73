package org.jointsound.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jointsound.corpus.Metadata;
import org.jointsound.corpus.split.Provenance;
import org.jointsound.evaluation.Interval;
import org.jointsound.model.Label;
import org.jointsound.problem.InputException;
import org.jointsound.testing.ToyModel;
import org.junit.jupiter.api.Test;

class FewRecordingsTest {
    private static TrainingRecording recording(String name, String subject, Label label, double x, String family) {
        return new TrainingRecording(
                new Provenance(name, subject, "", "", "", "digest of " + name, Set.of(label)),
                label,
                false,
                family.isEmpty() ? Map.of() : Map.of(Metadata.SOURCE_FAMILY, family),
                List.of(new LabelledEvent(ToyModel.vector(x), label)),
                List.of());
    }

    private static List<TrainingRecording> clicksAndOthers(int subjects) {
        List<TrainingRecording> recordings = new ArrayList<>();
        for (int i = 0; i < subjects; i++) {
            recordings.add(recording("c" + i, "s" + i, Label.CLICKING, 1 + 0.1 * i, ""));
            recordings.add(recording("o" + i, "s" + i, Label.OTHER, -1 - 0.1 * i, ""));
        }
        return recordings;
    }

    private static ModelTrainer.Trained train(LearningSide side, int folds) throws InterruptedException {
        TrainingSettings settings = TrainingSettings.standard("few", "1", 3)
                .with(new FixedTrainer(new RadialMachine(8, 0.02)))
                .withFolds(folds);
        return new ModelTrainer(settings, RunContext.plain(1, (what, done, all) -> {})).train(side, ToyModel.SET);
    }

    @Test
    void foldsAreAsManyAsThereArePeople() {
        assertThat(DatasetCheck.requireTrainable(clicksAndOthers(3), 5)).isEqualTo(3);
        assertThat(DatasetCheck.requireTrainable(clicksAndOthers(2), 5)).isEqualTo(2);
        assertThat(DatasetCheck.requireTrainable(clicksAndOthers(9), 5)).isEqualTo(5);
    }

    @Test
    void onePersonAndOneLabelAreRefusedWithTheNumbers() {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> DatasetCheck.requireTrainable(clicksAndOthers(1), 5))
                .withMessageContaining("2 recordings of 1 subjects with 2 labels");
        List<TrainingRecording> clicks = clicksAndOthers(4).stream()
                .filter(one -> one.label().equals(Label.CLICKING))
                .toList();
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> DatasetCheck.requireTrainable(clicks, 5))
                .withMessageContaining("4 recordings of 4 subjects with 1 labels");
    }

    @Test
    void aLabelOfOnePersonIsRefusedByName() {
        List<TrainingRecording> recordings = clicksAndOthers(5);
        recordings.add(recording("snap", "s2", Label.TENDON_SNAP, 5, ""));

        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> DatasetCheck.requireTrainable(recordings, 5))
                .withMessageContaining("tendon_snap");
    }

    /** A recording in which nothing is heard ties two people by its source, so one of them cannot be left out. */
    @Test
    void peopleTiedByASilentRecordingAreOne() {
        List<TrainingRecording> recordings = clicksAndOthers(2);
        for (String subject : List.of("s0", "")) {
            recordings.add(new TrainingRecording(
                    new Provenance(
                            "quiet" + subject,
                            subject,
                            "",
                            "tape",
                            "",
                            "digest of quiet" + subject,
                            Set.of(Label.OTHER)),
                    Label.OTHER,
                    false,
                    Map.of(),
                    List.of(),
                    List.of()));
        }
        recordings.add(new TrainingRecording(
                new Provenance("copy", "s1", "", "", "", "digest of quiet", Set.of(Label.OTHER)),
                Label.OTHER,
                false,
                Map.of(),
                List.of(),
                List.of()));

        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> DatasetCheck.requireTrainable(recordings, 5))
                .withMessageContaining("of 1 subjects");
    }

    @Test
    void twoPeopleTrainAndTheIntervalIsStated() throws InterruptedException {
        ModelTrainer.Trained trained = train(new LearningSide(clicksAndOthers(2), List.of()), 2);

        assertThat(trained.recordings().cases()).isEqualTo(4);
        assertThat(trained.foldTrainers()).hasSize(2);
        assertThat(trained.macroF1Interval().low()).isBetween(0.0, 1.0);
        assertThat(trained.macroF1Interval().high())
                .isBetween(trained.macroF1Interval().low(), 1.0);
        assertThat(Remarks.ofFew(trained.recordings(), trained.macroF1Interval()))
                .singleElement()
                .asString()
                .startsWith("Few recordings: ")
                .contains(" 4 of them");
    }

    @Test
    void familiesThatAreTooSmallToLeaveOutAreNotLeftOut() throws InterruptedException {
        List<TrainingRecording> recordings = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            recordings.add(recording("c" + i, "s" + i, Label.CLICKING, 1 + 0.1 * i, i < 2 ? "x" : "y"));
            recordings.add(recording("o" + i, "s" + i, Label.OTHER, -1 - 0.1 * i, "z"));
        }
        assertThat(train(new LearningSide(recordings, List.of()), 2).familiesLeftOut())
                .isFalse();
    }

    /** Twenty synthetic recordings say the opposite of the six of people, and outvote them. */
    @Test
    void syntheticRecordingsAreLearnedFromInEveryFoldAndScoredInNone() throws InterruptedException {
        List<TrainingRecording> contrary = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Label label = i % 2 == 0 ? Label.OTHER : Label.CLICKING;
            contrary.add(recording("m" + i, "v" + i, label, i % 2 == 0 ? 1 + 0.01 * i : -1 - 0.01 * i, "modes"));
        }
        ModelTrainer.Trained alone = train(new LearningSide(clicksAndOthers(6), List.of()), 3);
        ModelTrainer.Trained together = train(new LearningSide(clicksAndOthers(6), contrary), 3);

        assertThat(alone.recordings().accuracy()).isEqualTo(1);
        assertThat(together.recordings().cases()).isEqualTo(12);
        assertThat(together.recordings().accuracy()).isLessThan(0.5);
    }

    @Test
    void ofManyRecordingsAndAllFoldsNothingIsRemarked() {
        Scores scores = new Scores(120, 0.9, 0.9, 0, 0.9, 1, Map.of());

        assertThat(Remarks.ofFew(scores, new Interval(0.8, 1))).isEmpty();
        assertThat(Remarks.ofFolds(5, 5)).isEmpty();
        assertThat(Remarks.ofFolds(5, 3)).singleElement().asString().startsWith("3 folds instead of 5");
    }
}
