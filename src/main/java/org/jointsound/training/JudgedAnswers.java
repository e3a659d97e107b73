package org.jointsound.training;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jointsound.evaluation.JudgedRecording;
import org.jointsound.model.Calibration;
import org.jointsound.model.Doubt;
import org.jointsound.model.Label;
import org.jointsound.model.Outcome;
import org.jointsound.model.Prediction;
import org.jointsound.model.Verdict;

/** Answers of a cross-validation as recordings whose truth is known, to be measured as an evaluation measures them. */
final class JudgedAnswers {
    private JudgedAnswers() {}

    /**
     * The same answers, calibrated. Their label, probabilities and sets are what a report gives; what a report says of a
     * recording's quality and of doubt is not among them.
     *
     * @param event calibration of single events
     * @param recording calibration of a recording's pooled probabilities
     */
    static List<JudgedRecording> of(List<Answer> answers, Calibration event, Calibration recording) {
        return answers.stream().map(answer -> judged(answer, event, recording)).toList();
    }

    private static JudgedRecording judged(Answer answer, Calibration event, Calibration pooled) {
        TrainingRecording recording = answer.recording();
        Set<Label> labels = new LinkedHashSet<>(List.of(recording.label()));
        if (recording.mixed()) {
            labels.addAll(recording.provenance().labels().stream().sorted().toList());
        }
        return new JudgedRecording(
                recording.name(),
                recording.subject(),
                recording.columns(),
                List.copyOf(labels),
                List.of(),
                verdict(answer, event, pooled),
                List.of());
    }

    private static Verdict verdict(Answer answer, Calibration event, Calibration recording) {
        if (answer.raw().isEmpty()) {
            return new Verdict(Outcome.NO_EVENT, Doubt.NO_EVENT_ABOVE_NOISE, null, Map.of(), List.of(), List.of());
        }
        Map<Label, Double> probabilities = recording.apply(answer.pooled(event));
        Prediction said = new Prediction(probabilities, recording.predictionSet(probabilities), 0, null);
        return new Verdict(
                Outcome.UNCERTAIN,
                Doubt.LOW_CONFIDENCE,
                said.label(),
                said.probabilities(),
                said.predictionSet(),
                List.of());
    }
}
