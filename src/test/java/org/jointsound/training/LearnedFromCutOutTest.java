package org.jointsound.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jointsound.corpus.split.Provenance;
import org.jointsound.model.Label;
import org.jointsound.testing.ToyModel;
import org.junit.jupiter.api.Test;
import org.tribuo.Model;

class LearnedFromCutOutTest {
    /** What was cut out of recording i is a vector of 1000 + i. */
    private static final int APART = 1_000;

    private static List<TrainingRecording> recordings() {
        List<TrainingRecording> recordings = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Label label = i % 2 == 0 ? Label.CLICKING : Label.OTHER;
            recordings.add(new TrainingRecording(
                    new Provenance("r" + i, "s" + i / 4, "", "", "", "digest" + i, Set.of(label)),
                    label,
                    false,
                    Map.of("family", i < 30 ? "a" : "b"),
                    List.of(new LabelledEvent(ToyModel.vector(i % 2 == 0 ? 1 + i * 0.01 : -1 - i * 0.01), label)),
                    List.of(new LabelledEvent(ToyModel.vector(APART + i), label))));
        }
        return recordings;
    }

    /** Learns as usual, and remembers the recordings whose stretches it learned from. */
    private static final class Witness implements EventTrainer {
        private final List<Set<Integer>> learned = new ArrayList<>();

        @Override
        public Model<org.tribuo.classification.Label> train(List<LabelledEvent> events, long seed) {
            Set<Integer> cut = new java.util.TreeSet<>();
            List<LabelledEvent> whole = new ArrayList<>();
            for (LabelledEvent event : events) {
                double x = event.features().get(0);
                if (x >= APART) {
                    cut.add((int) x - APART);
                } else {
                    whole.add(event);
                }
            }
            learned.add(cut);
            assertThat(cut).hasSameSizeAs(whole);
            return new RadialMachine(8, 0.02).train(whole, seed);
        }
    }

    @Test
    void stretchesOfWhatIsTriedAreNeitherLearnedFromNorAnswered() throws InterruptedException {
        Witness witness = new Witness();
        TrainingSettings settings = TrainingSettings.standard("test", "1", 3).with(new FixedTrainer(witness));
        List<LeaveGroupOut.Trial> trials = LeaveGroupOutTest.run(settings, recordings(), 1);

        assertThat(trials).hasSize(2);
        for (LeaveGroupOut.Trial trial : trials) {
            assertThat(trial.leftOut()).hasSize(30);
            assertThat(trial.leftOut())
                    .allSatisfy(answer -> assertThat(answer.raw()).hasSize(1));
        }
        // One training for each family and fold, in that order, none with a stretch of the family that is left out.
        assertThat(witness.learned).hasSize(2 * settings.folds());
        int[] folds = GroupFolds.deal(recordings(), settings.folds(), settings.seed());
        for (int i = 0; i < witness.learned.size(); i++) {
            int fold = i % settings.folds();
            boolean leavesOutA = i < settings.folds();
            assertThat(witness.learned.get(i)).isNotEmpty().allSatisfy(recording -> {
                assertThat(recording < 30).isNotEqualTo(leavesOutA);
                assertThat(folds[recording]).isNotEqualTo(fold);
            });
        }
    }

    @Test
    void aLabelThatOnlyAStretchHasIsOneOfTheModel() {
        List<TrainingRecording> recordings = new ArrayList<>(recordings());
        TrainingRecording first = recordings.get(0);
        recordings.set(
                0,
                new TrainingRecording(
                        first.provenance(),
                        first.label(),
                        false,
                        first.columns(),
                        first.events(),
                        List.of(new LabelledEvent(ToyModel.vector(5), Label.TENDON_SNAP))));
        TrainingSettings settings =
                TrainingSettings.standard("test", "1", 3).with(new FixedTrainer(new RadialMachine(8, 0.02)));
        LearningSide side = new LearningSide(recordings, List.of());
        Learner learner = new Learner(settings, ToyModel.SET, side);

        assertThat(learner.classifier(learner.teach(side, () -> {})).spec().labels())
                .containsExactly(Label.TENDON_SNAP, Label.CLICKING, Label.OTHER);
    }
}
