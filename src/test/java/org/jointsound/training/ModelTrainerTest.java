package org.jointsound.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jointsound.model.EventClassifier;
import org.jointsound.model.Label;
import org.jointsound.model.Parameters;
import org.jointsound.testing.ToyModel;
import org.jointsound.training.card.CardFacts;
import org.jointsound.training.card.CardNotes;
import org.jointsound.training.card.Results;
import org.jointsound.training.card.TrainingData;
import org.junit.jupiter.api.Test;

class ModelTrainerTest {
    private static final TrainingSettings SETTINGS =
            TrainingSettings.standard("test", "1", 3).with(new FixedTrainer(new RadialMachine(8, 0.02)));

    private static ModelTrainer.Trained train(String... families) throws InterruptedException {
        return new ModelTrainer(SETTINGS, RunContext.plain(2, (what, done, all) -> {}))
                .train(new LearningSide(ToyTraining.recordings(families), List.of()), ToyModel.SET);
    }

    private static String card(ModelTrainer.Trained trained) {
        return ToyTraining.card(SETTINGS, trained, ToyTraining.recordings("x"), 7)
                .text();
    }

    @Test
    void withThreeFamiliesEachIsLeftOutAndTheKnownOnesAreCountedApart() throws InterruptedException {
        ModelTrainer.Trained trained = train("x", "y", "z");

        assertThat(trained.familiesLeftOut()).isTrue();
        assertThat(trained.events().cases()).isEqualTo(120);
        assertThat(trained.recordings().cases()).isEqualTo(120);
        // Each recording is known to the models of the two other families.
        assertThat(trained.known().cases()).isEqualTo(240);
        assertThat(trained.recordings().accuracy()).isEqualTo(1);
        EventClassifier classifier = new EventClassifier(trained.spec(), Parameters.scorer(trained.parameters()));
        assertThat(classifier.predict(ToyModel.vector(1.2)).label()).isEqualTo(Label.CLICKING);
        assertThat(card(trained))
                .contains("are of a family that the models had not met")
                .contains("| recordings of known families | 240 | 1.000 | 1.000 |")
                .contains("The 7 of the dataset's own test split were left out")
                .contains("Trainer: radial SVM, cost 8.0, gamma 0.02. Program version test.")
                .contains("coverage of 90 % sets")
                .contains("| clicking | 10 | 60 |");
    }

    @Test
    void withTwoFamiliesOrOneThatIsNotNamedSubjectsAloneAreLeftOut() throws InterruptedException {
        for (ModelTrainer.Trained trained : List.of(train("x", "y"), train("x", "y", "z", ""))) {
            assertThat(trained.familiesLeftOut()).isFalse();
            assertThat(trained.recordings().cases()).isEqualTo(120);
            assertThat(trained.known()).isEqualTo(trained.recordings());
            assertThat(card(trained))
                    .contains("nothing says how it does on sounds of a new source")
                    .doesNotContain("recordings of known families");
        }
    }

    @Test
    void trainedTwiceTheCalibrationAndTheScoresAreTheSame() throws InterruptedException {
        ModelTrainer.Trained first = train("x", "y", "z");
        ModelTrainer.Trained second = train("x", "y", "z");

        assertThat(second.spec()).isEqualTo(first.spec());
        assertThat(second.recordings()).isEqualTo(first.recordings());
        assertThat(second.known()).isEqualTo(first.known());
    }

    @Test
    void aCardWarnsOfLabelsWithFewPeopleAndOfPeopleThatAreNotKnown() throws InterruptedException {
        List<TrainingRecording> recordings = ToyTraining.recordings("");
        ModelTrainer.Trained trained = train("");

        assertThat(ToyTraining.card(SETTINGS, trained, recordings, 0).warnings())
                .isEmpty();
        assertThat(ToyTraining.card(SETTINGS, trained, recordings.subList(0, 108), 0)
                        .text())
                .contains("**WARNING:** Fewer than 10 people for clicking (9), other (9).");
        TrainingData unknown = TrainingData.of("0".repeat(64), recordings, 0, false);
        assertThat(CardFacts.card(
                                trained.spec(),
                                unknown,
                                TrainingRecipe.of(SETTINGS, 0, "0".repeat(64), "toy", "test"),
                                "",
                                Results.of(false, 0.9, MadeModel.measured(trained, 1)),
                                new CardNotes(List.of("Nobody but a test trained it."), List.of("It is a toy.")))
                        .text())
                .contains("**WARNING:** The dataset does not name the subject of every recording.")
                .contains("**WARNING:** Nobody but a test trained it.")
                .contains("\n- It is a toy.\n");
    }
}
