package org.jointsound.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jointsound.corpus.Metadata;
import org.jointsound.corpus.split.Provenance;
import org.jointsound.model.Bundle;
import org.jointsound.model.EventClassifier;
import org.jointsound.model.Label;
import org.jointsound.model.Parameters;
import org.jointsound.testing.ToyModel;
import org.junit.jupiter.api.Test;

class ModelTrainerTest {
    private static final TrainingSettings SETTINGS =
            TrainingSettings.standard("test", "1", 3).with(new FixedTrainer(new RadialMachine(8, 0.02)));

    /** Clicks above zero, others below; the families take turns. */
    private static List<TrainingRecording> recordings(String... families) {
        List<TrainingRecording> recordings = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            Label label = i % 2 == 0 ? Label.CLICKING : Label.OTHER;
            double x = (1 + i % 7 * 0.1) * (i % 2 == 0 ? 1 : -1);
            String family = families[i / 2 % families.length];
            recordings.add(new TrainingRecording(
                    new Provenance("r" + i, "s" + i / 12, "", "", "", "digest" + i, Set.of(label)),
                    label,
                    false,
                    family.isEmpty() ? Map.of() : Map.of(Metadata.SOURCE_FAMILY, family),
                    List.of(new LabelledEvent(ToyModel.vector(x), label)),
                    List.of()));
        }
        return recordings;
    }

    private static ModelTrainer.Trained train(String... families) throws InterruptedException {
        return new ModelTrainer(SETTINGS, RunContext.plain(2, (what, done, all) -> {}))
                .train(new LearningSide(recordings(families), List.of()), ToyModel.SET);
    }

    private static String card(ModelTrainer.Trained trained) {
        Bundle bundle = new Bundle(
                Bundle.FORMAT_VERSION,
                trained.spec(),
                new Bundle.TrainedOn(
                        "0".repeat(64), 120, 10, 120, 3, SETTINGS.trainer().toString(), "test"),
                Map.of());
        return ModelCard.write(bundle, trained, recordings("x"), 7, true, List.of());
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
                .contains("Trainer: radial SVM, cost 8.0, gamma 0.02, seed 3")
                .contains("coverage of 90 % sets")
                .contains("| clicking | 60 | 10 |");
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
}
