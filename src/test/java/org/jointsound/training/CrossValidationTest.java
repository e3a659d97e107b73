package org.jointsound.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jointsound.model.Label;
import org.junit.jupiter.api.Test;

class CrossValidationTest {
    private static final Progress SILENT = (what, done, all) -> {};

    private static List<CrossValidation.Trial> run(List<TrainingRecording> recordings, FoldPlan plan, int threads)
            throws InterruptedException {
        return new CrossValidation(recordings, 1).run(plan, threads, SILENT);
    }

    private static Confusion sum(List<CrossValidation.Trial> trials) {
        Confusion sum = new Confusion(trials.get(0).confusion().labels());
        trials.forEach(trial -> sum.addAll(trial.confusion()));
        return sum;
    }

    @Test
    void labelsThatTheFeatureTellsAreFoundInEveryFold() throws InterruptedException {
        List<TrainingRecording> recordings = ClipRecordings.many(40, 0.2);
        Confusion all = sum(run(recordings, FoldPlan.byColumn(recordings, "fold"), 1));
        assertThat(all.total()).isEqualTo(40);
        assertThat(all.accuracy()).isEqualTo(1);
    }

    /** What is tried must have no say: of labels drawn by lot no more than chance can be right. */
    @Test
    void labelsDrawnByLotAreFoundByChanceOnly() throws InterruptedException {
        SplittableRandom lot = new SplittableRandom(3);
        List<TrainingRecording> recordings = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Label label = lot.nextBoolean() ? Label.CLICKING : Label.OTHER;
            recordings.add(ClipRecordings.of("r" + i, "s" + i, "0", label, lot.nextGaussian()));
        }
        double accuracy =
                sum(run(recordings, FoldPlan.dealt(recordings, 5, 1, 1), 2)).accuracy();
        // Four standard deviations of 200 coins.
        assertThat(accuracy).isBetween(0.36, 0.64);
    }

    @Test
    void theNumberOfThreadsChangesNothing() throws InterruptedException {
        List<TrainingRecording> recordings = ClipRecordings.many(30, 1.5);
        FoldPlan plan = FoldPlan.dealt(recordings, 5, 2, 4);
        String one = new CrossValidationTable(plan, run(recordings, plan, 1)).text();
        String three = new CrossValidationTable(plan, run(recordings, plan, 3)).text();
        assertThat(three).isEqualTo(one);
    }

    @Test
    void aLabelThatOnlyTheTriedFoldHasIsMissed() throws InterruptedException {
        List<TrainingRecording> recordings = new ArrayList<>(ClipRecordings.many(20, 0.1));
        recordings.add(ClipRecordings.of("lone", "lone", "2", Label.TENDON_SNAP, 9));
        Confusion all = sum(run(recordings, FoldPlan.byColumn(recordings, "fold"), 1));
        assertThat(all.recall(all.labels().indexOf(Label.TENDON_SNAP))).isZero();
        assertThat(all.total()).isEqualTo(21);
    }

    @Test
    void theTableGivesFoldsTheirMeanAndTheirSpread() {
        List<CrossValidation.Trial> trials = new ArrayList<>();
        for (int fold = 0; fold < 2; fold++) {
            Confusion confusion = new Confusion(List.of(Label.CLICKING, Label.OTHER));
            confusion.add(Label.CLICKING, Label.CLICKING);
            confusion.add(Label.OTHER, fold == 0 ? Label.OTHER : Label.CLICKING);
            trials.add(new CrossValidation.Trial(0, fold, new NestedSearch.Choice(8, 0.5), confusion));
        }
        FoldPlan plan = new FoldPlan("", List.of("a\\|<b", "\u001b"), List.of(new int[] {0, 0, 1, 1}));
        assertThat(new CrossValidationTable(plan, trials).text().lines())
                .containsExactly(
                        "| fold | recordings | accuracy | macro-F1 | cost | gamma |",
                        "|---|---:|---:|---:|---:|---:|",
                        "| a\\\\\\|\\<b | 2 | 1.000 | 1.000 | 8 | 0.50000 |",
                        "| ? | 2 | 0.500 | 0.333 | 8 | 0.50000 |",
                        "| **mean ± SD** | 4 | **0.750** ± 0.354 | 0.667 ± 0.471 | – | – |",
                        "",
                        "| is, called → | clicking | other | recall |",
                        "|---|---:|---:|---:|",
                        "| clicking | 2 | 0 | 1.000 |",
                        "| other | 1 | 1 | 0.500 |");
    }
}
