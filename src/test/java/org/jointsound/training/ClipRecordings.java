package org.jointsound.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jointsound.corpus.split.Provenance;
import org.jointsound.model.Label;
import org.jointsound.testing.ToyModel;

/** Recordings of one event each, told apart by the sign of one feature. */
final class ClipRecordings {
    private ClipRecordings() {}

    static TrainingRecording of(String name, String source, String fold, Label label, double x) {
        return new TrainingRecording(
                new Provenance(name, "", "", source, "", "digest of " + name, Set.of(label)),
                label,
                false,
                Map.of("fold", fold),
                List.of(new LabelledEvent(ToyModel.vector(x), label)),
                List.of());
    }

    /** Each from a source of its own; the feature is the label's sign with noise of this deviation. */
    static List<TrainingRecording> many(int count, double noise) {
        SplittableRandom random = new SplittableRandom(5);
        List<TrainingRecording> recordings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean clicking = i % 2 == 0;
            double x = (clicking ? 1 : -1) + noise * random.nextGaussian();
            Label label = clicking ? Label.CLICKING : Label.OTHER;
            recordings.add(of("r" + i, "source" + i, Integer.toString(i % 3), label, x));
        }
        return recordings;
    }
}
