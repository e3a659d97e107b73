package org.jointsound.training;

import java.util.List;
import java.util.Map;
import org.jointsound.evaluation.JudgedRecording;
import org.jointsound.model.Doubt;
import org.jointsound.model.Label;
import org.jointsound.model.ModelSpec;
import org.jointsound.model.Outcome;
import org.jointsound.model.Prediction;
import org.jointsound.model.Verdict;

/**
 * Answers in the form in which evaluation counts them. Only the probabilities and what follows from them are judged here, so every
 * answer with a label is given as uncertain.
 */
final class JudgedAnswer {
    private JudgedAnswer() {}

    static List<JudgedRecording> all(List<Answer> answers, ModelSpec spec) {
        return answers.stream().map(answer -> of(answer, spec)).toList();
    }

    private static JudgedRecording of(Answer answer, ModelSpec spec) {
        TrainingRecording recording = answer.recording();
        return new JudgedRecording(
                recording.name(),
                recording.subject(),
                recording.columns(),
                recording.provenance().labels().stream().sorted().toList(),
                List.of(),
                verdict(answer, spec),
                List.of());
    }

    private static Verdict verdict(Answer answer, ModelSpec spec) {
        if (answer.raw().isEmpty()) {
            return new Verdict(Outcome.NO_EVENT, Doubt.NO_EVENT_ABOVE_NOISE, null, Map.of(), List.of(), List.of());
        }
        Map<Label, Double> probabilities = spec.recording().apply(answer.pooled(spec.event()));
        List<Label> set = spec.recording().predictionSet(probabilities);
        Label label = new Prediction(probabilities, set, 0, null).label();
        return new Verdict(Outcome.UNCERTAIN, Doubt.LOW_CONFIDENCE, label, probabilities, set, List.of());
    }
}
