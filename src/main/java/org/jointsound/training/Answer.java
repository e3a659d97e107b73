package org.jointsound.training;

import java.util.List;
import java.util.Map;
import org.jointsound.model.Calibration;
import org.jointsound.model.EventClassifier;
import org.jointsound.model.Label;
import org.jointsound.model.Prediction;
import org.jointsound.model.VerdictRule;

/**
 * What a model that had not learned from a recording said of it.
 *
 * @param recording with its true labels
 * @param raw probabilities of each of its events, in their order, before calibration
 */
record Answer(TrainingRecording recording, List<Map<Label, Double>> raw) {
    Answer {
        raw = List.copyOf(raw);
    }

    static Answer by(EventClassifier classifier, TrainingRecording recording) {
        return new Answer(
                recording,
                recording.events().stream()
                        .map(event -> classifier.rawProbabilities(event.features()))
                        .toList());
    }

    /** Whether it has something to calibrate on: an event was found, and a single label is right. */
    boolean counts() {
        return !raw.isEmpty() && !recording.mixed();
    }

    /** The events' calibrated probabilities pooled; a recording without events is no joint sound, as a user takes it. */
    Map<Label, Double> pooled(Calibration event) {
        if (raw.isEmpty()) {
            return Map.of(Label.OTHER, 1.0);
        }
        return VerdictRule.pooled(raw.stream()
                .map(event::apply)
                .map(one -> new Prediction(one, List.copyOf(one.keySet()), 0, null))
                .toList());
    }
}
