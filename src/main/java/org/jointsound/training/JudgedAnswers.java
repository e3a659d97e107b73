package org.jointsound.training;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jointsound.evaluation.JudgedRecording;
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
     */
    static List<JudgedRecording> of(List<Answer> answers, FittedCalibration fitted) {
        return answers.stream().map(answer -> judged(answer, fitted)).toList();
    }

    private static JudgedRecording judged(Answer answer, FittedCalibration fitted) {
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
                verdict(answer, fitted),
                List.of());
    }

    private static Verdict verdict(Answer answer, FittedCalibration fitted) {
        if (answer.raw().isEmpty()) {
            return new Verdict(Outcome.NO_EVENT, Doubt.NO_EVENT_ABOVE_NOISE, null, Map.of(), List.of(), List.of());
        }
        Map<Label, Double> probabilities = fitted.recording().apply(answer.pooled(fitted.event()));
        Prediction said = new Prediction(probabilities, fitted.recording().predictionSet(probabilities), 0, null);
        return new Verdict(
                Outcome.UNCERTAIN,
                Doubt.LOW_CONFIDENCE,
                said.label(),
                said.probabilities(),
                said.predictionSet(),
                List.of());
    }
}
