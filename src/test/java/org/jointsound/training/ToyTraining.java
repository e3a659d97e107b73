package org.jointsound.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jointsound.corpus.Metadata;
import org.jointsound.corpus.split.Provenance;
import org.jointsound.model.Label;
import org.jointsound.model.Recipe;
import org.jointsound.testing.ToyModel;
import org.jointsound.training.card.CardFacts;
import org.jointsound.training.card.CardNotes;
import org.jointsound.training.card.ModelCard;
import org.jointsound.training.card.Results;
import org.jointsound.training.card.TrainingData;

/** 120 recordings of ten people, and the card of what was trained on them. */
final class ToyTraining {
    private ToyTraining() {}

    /** Clicks above zero, others below; the families take turns. */
    static List<TrainingRecording> recordings(String... families) {
        List<TrainingRecording> recordings = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            String family = families[i / 2 % families.length];
            recordings.add(recording(
                    i,
                    i % 2 == 0 ? Label.CLICKING : Label.OTHER,
                    (1 + i % 7 * 0.1) * (i % 2 == 0 ? 1 : -1),
                    family.isEmpty() ? Map.of() : Map.of(Metadata.SOURCE_FAMILY, family)));
        }
        return recordings;
    }

    /** The same, but every fifth sounds like the other label and every ninth is not heard, on two devices. */
    static List<TrainingRecording> doubtful() {
        List<TrainingRecording> recordings = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            double sign = (i % 2 == 0 ? 1 : -1) * (i % 5 == 0 ? -1 : 1);
            Map<String, String> columns = new HashMap<>(Map.of("device", i / 12 < 6 ? "phone" : "head|set"));
            if (i % 3 == 0) {
                columns.put("label_basis", "listener");
                columns.put("annotator", "n" + i % 4);
            }
            TrainingRecording one =
                    recording(i, i % 2 == 0 ? Label.CLICKING : Label.OTHER, sign * (1 + i % 7 * 0.1), columns);
            recordings.add(
                    i % 9 == 0
                            ? new TrainingRecording(one.provenance(), one.label(), false, columns, List.of(), List.of())
                            : one);
        }
        return recordings;
    }

    private static TrainingRecording recording(int i, Label label, double x, Map<String, String> columns) {
        return new TrainingRecording(
                new Provenance("r" + i, "s" + i / 12, "", "", "", "digest" + i, Set.of(label)),
                label,
                false,
                columns,
                List.of(new LabelledEvent(ToyModel.vector(x), label)),
                List.of());
    }

    static ModelCard card(
            TrainingSettings settings, ModelTrainer.Trained trained, List<TrainingRecording> recordings, int heldOut) {
        String fingerprint = "0".repeat(64);
        Recipe recipe = TrainingRecipe.of(settings, 0, fingerprint, ToyModel.SET.id(), "test");
        return CardFacts.card(
                trained.spec(),
                TrainingData.of(fingerprint, recordings, heldOut, true),
                recipe,
                settings.trainer().toString(),
                Results.of(
                        trained.familiesLeftOut(), settings.coverage(), MadeModel.measured(trained, settings.seed())),
                CardNotes.NONE);
    }
}
