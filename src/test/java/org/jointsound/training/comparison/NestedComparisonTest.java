package org.jointsound.training.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jointsound.problem.InputException;
import org.jointsound.training.EventTrainer;
import org.jointsound.training.LabelledEvent;
import org.jointsound.training.RadialMachine;
import org.jointsound.training.TrainingRecording;
import org.junit.jupiter.api.Test;
import org.tribuo.Model;
import org.tribuo.classification.Label;

class NestedComparisonTest {
    private static final double FAR_APART = 5;
    private static final Candidate PLAIN = new Candidate("plain", List.of(new LogisticRegression(1)));

    private static List<Result> compare(List<Candidate> candidates, List<TrainingRecording> recordings) {
        return new NestedComparison(candidates, "family", 1, (what, done, all) -> {}).run(recordings);
    }

    @Test
    void theSettingThatHoldsOnNewFamiliesIsChosenThoughAnotherDoesAsWellOnKnownOnes() {
        List<TrainingRecording> recordings = Toys.recordings(4, 6, FAR_APART);
        // So narrow that an event of a family it has not met is like nothing it knows.
        EventTrainer narrow = new RadialMachine(8, 200);
        EventTrainer wide = new RadialMachine(8, 0.02);
        List<Result> results = compare(
                List.of(new Candidate("free", List.of(narrow, wide)), new Candidate("bound", List.of(narrow))),
                recordings);

        Result free = results.get(0);
        Result bound = results.get(1);
        assertThat(bound.meanKnownMacroF1()).isCloseTo(1, within(1e-9));
        assertThat(bound.meanUnmetMacroF1()).isLessThan(0.7);
        assertThat(free.values()).containsExactly("f0", "f1", "f2", "f3");
        assertThat(free.values()).allSatisfy(value -> {
            assertThat(free.settings(value)).hasSize(3).containsOnly("radial SVM, cost 8.0, gamma 0.02");
            assertThat(free.unmetMacroF1(value)).isCloseTo(1, within(1e-9));
        });
        assertThat(free.worstUnmetMacroF1()).isCloseTo(1, within(1e-9));
    }

    /** Keeps the events of every training, in the order of the trainings. */
    private record Recorded(EventTrainer trainer, List<List<LabelledEvent>> trainings) implements EventTrainer {
        @Override
        public Model<Label> train(List<LabelledEvent> events, long seed) {
            trainings.add(events);
            return trainer.train(events, seed);
        }
    }

    @Test
    void noTrainingForAnOuterTestHasMetItsPeopleOrItsFamily() {
        List<TrainingRecording> recordings = Toys.recordings(4, 6, 0.1);
        Map<LabelledEvent, TrainingRecording> of = new HashMap<>();
        recordings.forEach(one -> one.events().forEach(event -> of.put(event, one)));
        assertThat(of).hasSameSizeAs(recordings);
        List<List<LabelledEvent>> trainings = new ArrayList<>();
        EventTrainer strong = new Recorded(new LogisticRegression(0.1), trainings);
        EventTrainer weak = new Recorded(new LogisticRegression(10), trainings);
        compare(
                List.of(new Candidate("two", List.of(strong, weak)), new Candidate("one", List.of(strong))),
                recordings);

        List<Split> outer = Split.all(recordings, "family", NestedComparison.OUTER_FOLDS, 1);
        // Three families and three settings inside; then each candidate, and the first on half of the people.
        int each = 3 * 3 + 2 + 1;
        assertThat(trainings.size()).isEqualTo(outer.size() * each);
        for (int i = 0; i < outer.size(); i++) {
            Split split = outer.get(i);
            List<List<LabelledEvent>> own = trainings.subList(i * each, (i + 1) * each);
            for (List<LabelledEvent> training : own) {
                assertThat(training).isNotEmpty().isSubsetOf(Split.events(split.learned()));
                assertThat(training).map(of::get).doesNotContainAnyElementsOf(split.unmet());
                assertThat(training).map(of::get).doesNotContainAnyElementsOf(split.known());
            }
            // Inside, a second family is kept out, so that two are learned from.
            for (List<LabelledEvent> training : own.subList(0, 6)) {
                assertThat(training.stream()
                                .map(event -> Toys.family(of.getOrDefault(event, recordings.get(0))))
                                .distinct())
                        .hasSize(2)
                        .doesNotContain(split.leftOut());
            }
            assertThat(own.get(6)).containsExactlyElementsOf(Split.events(split.learned()));
            assertThat(own.get(each - 2)).containsExactlyElementsOf(Split.events(split.learned()));
            assertThat(own.get(each - 1)).hasSize(own.get(6).size() / 2);
        }
    }

    @Test
    void theTwoThatTheInnerValidationRanksFirstAreAveraged() {
        Candidate hopeless = new Candidate("hopeless", List.of(new RadialMachine(8, 200)));
        Candidate other = new Candidate("other", List.of(new LogisticRegression(0.1)));
        List<Result> results = compare(List.of(hopeless, PLAIN, other), Toys.recordings(4, 6, FAR_APART));

        assertThat(results)
                .extracting(Result::name)
                .containsExactly("hopeless", "plain", "other", "mean of the two best", "hopeless, half of the people");
        Result mean = results.get(3);
        assertThat(mean.values())
                .allSatisfy(value -> assertThat(mean.settings(value)).containsOnly("plain and other"));
        assertThat(mean.megabytes())
                .isCloseTo(results.get(1).megabytes() + results.get(2).megabytes(), within(2e-4));
    }

    @Test
    void theSameSeedGivesTheSameScoresAndSettings() {
        List<Candidate> candidates = List.of(
                new Candidate("svm", List.of(new RadialMachine(1, 0.1), new RadialMachine(8, 3))),
                new Candidate("forest", List.of(new Forest(Forest.Kind.RANDOM_FOREST, 5, 3))));
        List<TrainingRecording> recordings = Toys.recordings(3, 6, 1);
        List<Result> first = compare(candidates, recordings);
        List<Result> second = compare(candidates, recordings);

        for (int i = 0; i < first.size(); i++) {
            Result one = first.get(i);
            Result two = second.get(i);
            assertThat(two.meanUnmetMacroF1()).isEqualTo(one.meanUnmetMacroF1());
            assertThat(two.meanKnownMacroF1()).isEqualTo(one.meanKnownMacroF1());
            assertThat(one.values())
                    .allSatisfy(value -> assertThat(two.settings(value)).isEqualTo(one.settings(value)));
        }
    }

    @Test
    void twoFamiliesAreTooFewBecauseNoSecondOneIsLeftToChooseBy() {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> compare(List.of(PLAIN, PLAIN), Toys.recordings(2, 6, 0)))
                .withMessageContaining("[f1] of the column 'family'")
                .withMessageContaining("2 values are needed");
    }
}
