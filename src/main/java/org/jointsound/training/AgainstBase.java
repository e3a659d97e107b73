package org.jointsound.training;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jointsound.corpus.LabelledRecording;
import org.jointsound.evaluation.ComparisonText;
import org.jointsound.evaluation.HeldOut;
import org.jointsound.evaluation.JudgedRecording;
import org.jointsound.evaluation.ModelComparison;
import org.jointsound.feature.FeatureSet;
import org.jointsound.model.Label;
import org.jointsound.model.ModelSpec;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;

/**
 * The base model and the new one on the same recordings of the dataset. The answers of the new one are those of its
 * cross-validation, by models that had not met the subject.
 */
final class AgainstBase {
    private final BaseModel base;

    AgainstBase(BaseModel base) {
        this.base = base;
    }

    /** Refuses a base that answers other questions than the new model will. */
    void requireComparable(FeatureSet measured) {
        try {
            base.classifier().checkSet(measured);
        } catch (IllegalArgumentException e) {
            throw new InputException(
                    ProblemCode.VALIDATION,
                    "The model " + base.title() + " cannot be compared with: " + e.getMessage()
                            + ". Name another --base.",
                    e);
        }
    }

    /** Both in Markdown, with what is known of the base's having met these recordings. */
    String text(ModelTrainer.Trained trained, List<LabelledRecording> sources, List<TrainingRecording> recordings) {
        List<Answer> fresh = firstOfEach(trained.unmet());
        List<Answer> old = fresh.stream()
                .map(answer -> Answer.by(base.classifier(), answer.recording()))
                .toList();
        ModelSpec before = base.classifier().spec();
        Set<Label> labels = new LinkedHashSet<>(before.labels());
        labels.addAll(trained.spec().labels());
        String after = trained.spec().name() + " " + trained.spec().version();
        try {
            ModelComparison compared =
                    ModelComparison.of(judged(old, before), judged(fresh, trained.spec()), List.copyOf(labels), 1);
            return ComparisonText.text(base.title(), after, compared) + met(sources, recordings);
        } catch (InputException e) {
            // The new model is made by now, and need not be lost because there is nothing to compare it on.
            return e.problem().detail() + "\n";
        }
    }

    private static List<JudgedRecording> judged(List<Answer> answers, ModelSpec by) {
        return JudgedAnswers.of(answers, by.event(), by.recording());
    }

    private String met(List<LabelledRecording> sources, List<TrainingRecording> recordings) {
        HeldOut.Finding finding = HeldOut.of(
                        sources,
                        recordings.stream().map(TrainingRecording::name).toList(),
                        recordings.stream().map(TrainingRecording::sha256).toList())
                .check(base.title(), base.trainedOn(), base.learned(), false);
        String learned = finding.learned().stream()
                .map(one -> "Not fair: " + one + ", so its figures are too good.\n")
                .collect(Collectors.joining());
        String unknown =
                finding.unknown().stream().map(one -> "Note: " + one + ".\n").collect(Collectors.joining());
        String nothing = learned.isEmpty() && unknown.isEmpty()
                ? base.title() + " learned from none of these recordings or people.\n"
                : "";
        return learned + unknown + nothing
                + "The figures of the new model are those of its cross-validation: models that had not met the subject.\n";
    }

    /** A recording is answered once, though several models may have been tried on it. */
    private static List<Answer> firstOfEach(List<Answer> answers) {
        Set<String> seen = new LinkedHashSet<>();
        return answers.stream()
                .filter(answer -> seen.add(answer.recording().name()))
                .toList();
    }
}
