package org.jointsound.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jointsound.corpus.split.Provenance;
import org.jointsound.model.Calibration;
import org.jointsound.model.Label;
import org.jointsound.testing.ToyModel;

/** Answers to recordings of one event each. */
final class ToyAnswers {
    private ToyAnswers() {}

    /** An answer that gives a click this probability, and the rest to {@code other}. */
    static Answer clicking(Label truth, String family, double probability) {
        Map<Label, Double> raw = new LinkedHashMap<>();
        raw.put(Label.CLICKING, probability);
        raw.put(Label.OTHER, 1 - probability);
        return of(truth, family, raw);
    }

    static Answer of(Label truth, String family, Map<Label, Double> raw) {
        TrainingRecording recording = new TrainingRecording(
                new Provenance("r", "s", "", "", "", "digest", Set.of(truth)),
                truth,
                false,
                Map.of("family", family),
                List.of(new LabelledEvent(ToyModel.vector(1), truth)),
                List.of());
        return new Answer(recording, List.of(raw));
    }

    /** One that counts for nothing, because nothing was heard in the recording. */
    static Answer unheard(String family) {
        return new Answer(
                new TrainingRecording(
                        new Provenance("r", "s", "", "", "", "digest", Set.of(Label.CLICKING)),
                        Label.CLICKING,
                        false,
                        Map.of("family", family),
                        List.of(),
                        List.of()),
                List.of());
    }

    /** Probabilities as they are, with sets of what reaches the threshold. */
    static FittedCalibration plain(double setThreshold) {
        Calibration plain = new Calibration(1, 0, setThreshold, 0);
        return new FittedCalibration(plain, plain);
    }
}
