package org.jointsound.training.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jointsound.corpus.split.Provenance;
import org.jointsound.feature.FeatureSet;
import org.jointsound.feature.FeatureVector;
import org.jointsound.model.Label;
import org.jointsound.training.LabelledEvent;
import org.jointsound.training.TrainingRecording;

/** Recordings of one event with two features: one that tells the label, and one that only tells the family. */
final class Toys {
    static final FeatureSet SET = new FeatureSet("toys", 24_000, List.of("telling", "nuisance"));

    private Toys() {}

    static FeatureVector vector(double telling, double nuisance) {
        return new FeatureVector(SET, new double[] {telling, nuisance});
    }

    static TrainingRecording recording(int number, int people, int family, double familyShift) {
        Label label = number % 2 == 0 ? Label.CLICKING : Label.OTHER;
        double telling = (label.equals(Label.CLICKING) ? 1 : -1) * (1 + number % 7 * 0.1);
        double nuisance = family * familyShift + number * 0.001;
        String name = "r" + number;
        return new TrainingRecording(
                new Provenance(name, "s" + number / 2 % people, "", "", "", "digest of " + name, Set.of(label)),
                label,
                false,
                Map.of("family", "f" + family),
                List.of(new LabelledEvent(vector(telling, nuisance), label)),
                List.of());
    }

    /** Each person has recordings of both labels in each family. No two recordings have the same features. */
    static List<TrainingRecording> recordings(int families, int people, double familyShift) {
        List<TrainingRecording> recordings = new ArrayList<>();
        for (int family = 0; family < families; family++) {
            for (int i = 0; i < 4 * people; i++) {
                recordings.add(recording(family * 4 * people + i, people, family, familyShift));
            }
        }
        return recordings;
    }

    static String family(TrainingRecording recording) {
        return recording.columns().getOrDefault("family", "");
    }
}
