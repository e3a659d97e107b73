package org.jointsound.training.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jointsound.model.Label;
import org.jointsound.training.BoostedTrees;
import org.jointsound.training.EventTrainer;
import org.jointsound.training.LabelledEvent;
import org.jointsound.training.RadialMachine;
import org.jointsound.training.comparison.Forest.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EventTrainersTest {
    static List<EventTrainer> trainers() {
        return List.of(
                new RadialMachine(8, 0.02),
                new LogisticRegression(0.3),
                new Forest(Kind.RANDOM_FOREST, 20, 4),
                new Forest(Kind.EXTRA_TREES, 20, 4),
                new BoostedTrees(30, 2, 0.1));
    }

    /** Clicks from 0.5 up, others from -0.5 down; the nuisance is absent from each third event. */
    private static List<LabelledEvent> events() {
        List<LabelledEvent> events = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            double nuisance = i % 3 == 0 ? Double.NaN : i % 5;
            events.add(new LabelledEvent(Toys.vector(0.5 + 0.05 * i, nuisance), Label.CLICKING));
            events.add(new LabelledEvent(Toys.vector(-0.5 - 0.05 * i, nuisance), Label.OTHER));
        }
        return events;
    }

    private static Scorer scorer(EventTrainer trainer, long seed) {
        assumeTrue(!(trainer instanceof BoostedTrees) || BoostedTrees.runHere());
        return new ModelScorer(trainer.train(events(), seed));
    }

    @ParameterizedTest
    @MethodSource("trainers")
    void learnsWhatTellsTheLabelsApartAlsoWhereTheOtherFeatureIsAbsent(EventTrainer trainer) {
        Scorer scorer = scorer(trainer, 1);

        for (double nuisance : new double[] {2, Double.NaN}) {
            Map<Label, Double> click = scorer.probabilities(Toys.vector(1.5, nuisance));
            assertThat(click.getOrDefault(Label.CLICKING, 0.0)).isGreaterThan(0.7);
            assertThat(click.values().stream().mapToDouble(p -> p).sum()).isCloseTo(1, within(1e-6));
            assertThat(scorer.probabilities(Toys.vector(-1.5, nuisance)).getOrDefault(Label.OTHER, 0.0))
                    .isGreaterThan(0.7);
        }
    }

    @ParameterizedTest
    @MethodSource("trainers")
    void trainedTwiceWithOneSeedAnswersTheSame(EventTrainer trainer) {
        Scorer first = scorer(trainer, 5);
        Scorer second = scorer(trainer, 5);

        for (LabelledEvent event : events()) {
            assertThat(second.probabilities(event.features())).isEqualTo(first.probabilities(event.features()));
        }
        assertThat(first.bytes()).isPositive();
    }

    /** Computed by scikit-learn 1.x: LogisticRegression(solver="liblinear") over the feature less its mean by its deviation. */
    @ParameterizedTest
    @CsvSource({"0.01, 0.5, 0.518", "0.01, 2, 0.571", "0.3, 0, 0.5", "0.3, 0.5, 0.616", "0.3, 2, 0.870"})
    void logisticRegressionAgreesWithAnotherImplementation(double cost, double x, double expected) {
        List<LabelledEvent> overlapping = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            overlapping.add(new LabelledEvent(Toys.vector(0.1 * i - 1, 0), Label.CLICKING));
            overlapping.add(new LabelledEvent(Toys.vector(-0.1 * i + 1, 0), Label.OTHER));
        }
        Scorer scorer = new ModelScorer(new LogisticRegression(cost).train(overlapping, 1));

        assertThat(scorer.probabilities(Toys.vector(x, 0)).getOrDefault(Label.CLICKING, 0.0))
                .isCloseTo(expected, within(0.003));
    }

    @Test
    void everyForestThatIsComparedFitsABundleOfFiveMegabytesWhateverItLearns() {
        // Labels without rule, so that each tree is as large as its depth lets it be.
        List<LabelledEvent> noise = new ArrayList<>();
        for (int i = 0; i < 800; i++) {
            Label label = Label.STANDARD.get((int) (((i * 2_654_435_761L) >>> 7) & 0xffff) % 5);
            noise.add(new LabelledEvent(Toys.vector(i * 7_919 % 800, i * 104_729 % 801), label));
        }
        for (Candidate candidate : Candidate.standard()) {
            for (EventTrainer trainer : candidate.grid()) {
                if (trainer instanceof Forest) {
                    assertThat(new ModelScorer(trainer.train(noise, 1)).bytes())
                            .as(trainer.toString())
                            .isBetween(1_000_000L, 5_000_000L);
                }
            }
        }
    }
}
