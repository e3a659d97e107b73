package org.jointsound.training;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jointsound.feature.FeatureSet;
import org.jointsound.model.EventClassifier;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;

/**
 * How a model does on recordings unlike those it learned from: for each value of a column, such as the source family or
 * the device, a model learns from all other values and is tried on that one. The people it is tried on are never among
 * those it learned from either, so what is measured on the other values is the score on unseen people alone, and the
 * difference is the price of the unknown.
 */
final class LeaveGroupOut {
    private final TrainingSettings settings;
    private final String column;
    private final Progress progress;

    LeaveGroupOut(TrainingSettings settings, String column, Progress progress) {
        this.settings = settings;
        this.column = column;
        this.progress = progress;
    }

    /**
     * What came of it for one value of the column.
     *
     * @param leftOut answers to recordings with that value, by models that never met it
     * @param known answers to recordings with other values, by the same models
     */
    record Trial(String group, List<Answer> leftOut, List<Answer> known) {}

    /** One trial for each value of the column, in alphabetical order. */
    List<Trial> run(List<TrainingRecording> recordings, FeatureSet featureSet) throws InterruptedException {
        List<String> groups = groups(recordings);
        int[] folds = GroupFolds.deal(recordings, settings.folds(), settings.seed());
        List<Callable<Trial>> parts = new ArrayList<>();
        for (String group : groups) {
            for (int fold = 0; fold < settings.folds(); fold++) {
                int apart = fold;
                parts.add(() -> tried(recordings, folds, apart, featureSet, group));
            }
        }
        List<Trial> tried = Trainings.all(parts, settings.trainer(), "models tried", progress);
        return groups.stream()
                .map(group -> joined(
                        group,
                        tried.stream().filter(part -> part.group.equals(group)).toList()))
                .toList();
    }

    private static Trial joined(String group, List<Trial> parts) {
        return new Trial(
                group,
                parts.stream().flatMap(part -> part.leftOut.stream()).toList(),
                parts.stream().flatMap(part -> part.known.stream()).toList());
    }

    private List<String> groups(List<TrainingRecording> recordings) {
        return List.copyOf(new TreeSet<>(recordings.stream().map(this::group).toList()));
    }

    private String group(TrainingRecording recording) {
        return recording.columns().getOrDefault(column, "");
    }

    private Trial tried(
            List<TrainingRecording> recordings, int[] folds, int fold, FeatureSet featureSet, String leftOut) {
        List<TrainingRecording> learned = new ArrayList<>();
        for (int i = 0; i < folds.length; i++) {
            if (folds[i] != fold && !group(recordings.get(i)).equals(leftOut)) {
                learned.add(recordings.get(i));
            }
        }
        EventClassifier classifier = learner(learned, featureSet, leftOut).learn(learned);
        Trial trial = new Trial(leftOut, new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < folds.length; i++) {
            if (folds[i] == fold) {
                TrainingRecording recording = recordings.get(i);
                (group(recording).equals(leftOut) ? trial.leftOut : trial.known).add(Answer.by(classifier, recording));
            }
        }
        return trial;
    }

    /** One that knows the labels of these recordings only; what else there is it cannot recognise. */
    private Learner learner(List<TrainingRecording> learned, FeatureSet featureSet, String group) {
        long labels = Learner.events(learned).stream()
                .map(LabelledEvent::label)
                .distinct()
                .count();
        if (labels < 2) {
            throw new InputException(
                    ProblemCode.VALIDATION,
                    "Without '" + group + "' in the column '" + column
                            + "' and without the subjects of one fold, sounds of " + labels
                            + " label(s) are left; at least 2 are needed to learn from");
        }
        return new Learner(settings, featureSet, learned);
    }
}
