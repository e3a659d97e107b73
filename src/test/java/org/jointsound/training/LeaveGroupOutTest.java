package org.jointsound.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jointsound.corpus.split.Provenance;
import org.jointsound.model.Label;
import org.jointsound.problem.InputException;
import org.jointsound.testing.ToyModel;
import org.junit.jupiter.api.Test;

class LeaveGroupOutTest {
    private static final TrainingSettings SETTINGS =
            TrainingSettings.standard("test", "1", 3).with(new FixedTrainer(new RadialMachine(8, 0.02)));

    private static TrainingRecording recording(int number, String family, boolean positive, String difficulty) {
        boolean clicking = number % 2 == 0;
        double x = (1 + number % 7 * 0.1) * (clicking == positive ? 1 : -1);
        Label label = clicking ? Label.CLICKING : Label.OTHER;
        return new TrainingRecording(
                provenance("r" + number, "s" + number / 4 % 10, label),
                label,
                false,
                Map.of("family", family, "difficulty", difficulty),
                List.of(new LabelledEvent(ToyModel.vector(x), label)),
                List.of());
    }

    private static Provenance provenance(String name, String subject, Label label) {
        return new Provenance(name, subject, "", "", "", "digest of " + name, Set.of(label));
    }

    private static List<LeaveGroupOut.Trial> run(List<TrainingRecording> recordings) throws InterruptedException {
        return run(SETTINGS, recordings, 2);
    }

    static List<LeaveGroupOut.Trial> run(TrainingSettings settings, List<TrainingRecording> recordings, int threads)
            throws InterruptedException {
        Progress silent = (what, done, all) -> {};
        return new LeaveGroupOut(settings, "family", RunContext.plain(threads, silent))
                .run(new LearningSide(recordings, List.of()), ToyModel.SET, new Steps("models tried", 9, silent));
    }

    /** Two families in which clicks lie above zero, and one in which they lie below. */
    private static List<TrainingRecording> recordings() {
        List<TrainingRecording> recordings = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            String family = List.of("a", "b", "odd").get(i / 40);
            recordings.add(recording(i, family, !family.equals("odd"), i % 10 == 0 ? "hard" : "easy"));
        }
        return recordings;
    }

    @Test
    void aFamilyThatContradictsTheOthersIsMissedOnlyWhenItIsLeftOut() throws InterruptedException {
        List<LeaveGroupOut.Trial> trials = run(recordings());

        assertThat(trials).extracting(LeaveGroupOut.Trial::group).containsExactly("a", "b", "odd");
        LeaveGroupOut.Trial odd = trials.get(2);
        assertThat(TransferTally.of(odd.leftOut()).macroF1()).isCloseTo(0, within(1e-9));
        assertThat(TransferTally.of(odd.leftOut()).recall(Label.CLICKING)).isCloseTo(0, within(1e-9));
        assertThat(TransferTally.of(odd.known()).macroF1()).isCloseTo(1, within(1e-9));
        // Each label has 20 of 40 recordings, of which the hard ones, all clicks, are counted apart.
        assertThat(TransferTally.of(odd.leftOut()).recordings()).isEqualTo(36);
        assertThat(TransferTally.of(odd.known()).recordings()).isEqualTo(72);
        assertThat(TransferTally.of(odd.known()).hardAccuracy()).isCloseTo(1, within(1e-9));
    }

    @Test
    void aRecordingInWhichNothingIsHeardCountsAsOther() throws InterruptedException {
        List<TrainingRecording> recordings = recordings();
        for (int i = 0; i < 10; i++) {
            recordings.add(new TrainingRecording(
                    provenance("silent" + i, "s" + i, Label.CLICKING),
                    Label.CLICKING,
                    false,
                    Map.of("family", "a"),
                    List.of(),
                    List.of()));
        }
        LeaveGroupOut.Trial first = run(recordings).get(0);
        // 16 usual clicks of family a are recognised or not; the ten silent ones never are.
        assertThat(TransferTally.of(first.leftOut()).recordings()).isEqualTo(46);
        assertThat(TransferTally.of(first.leftOut()).recall(Label.CLICKING)).isLessThanOrEqualTo(16.0 / 26 + 1e-9);
    }

    @Test
    void aLabelThatOneGroupAloneHasIsNeverRecognisedWhenThatIsLeftOut() throws InterruptedException {
        List<TrainingRecording> recordings = recordings();
        for (int i = 0; i < 20; i++) {
            String name = "snap" + i;
            recordings.add(new TrainingRecording(
                    provenance(name, "s" + i % 10, Label.TENDON_SNAP),
                    Label.TENDON_SNAP,
                    false,
                    Map.of("family", "odd"),
                    List.of(new LabelledEvent(ToyModel.vector(9 + i * 0.01), Label.TENDON_SNAP)),
                    List.of()));
        }
        List<LeaveGroupOut.Trial> trials = run(recordings);
        assertThat(TransferTally.of(trials.get(2).leftOut()).recall(Label.TENDON_SNAP))
                .isZero();
        assertThat(TransferTally.of(trials.get(0).known()).recall(Label.TENDON_SNAP))
                .isGreaterThan(0.9);
    }

    @Test
    void aGroupWithoutWhichOneLabelIsLeftIsRefusedByName() throws InterruptedException {
        List<TrainingRecording> recordings = recordings().stream()
                .filter(one -> "odd".equals(one.columns().getOrDefault("family", ""))
                        || one.label().equals(Label.OTHER))
                .toList();
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> run(recordings))
                .withMessageContaining("Without 'odd' in the column 'family'");
    }
}
