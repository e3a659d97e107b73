package org.jointsound.training;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jointsound.feature.FeatureSet;
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
    private final RunContext context;

    LeaveGroupOut(TrainingSettings settings, String column, RunContext context) {
        this.settings = settings;
        this.column = column;
        this.context = context;
    }

    /**
     * What came of it for one value of the column.
     *
     * @param leftOut answers to recordings with that value, by models that never met it
     * @param known answers to recordings with other values, by the same models
     * @param trainers that were chosen for each fold of subjects, in words
     */
    record Trial(String group, List<Answer> leftOut, List<Answer> known, List<String> trainers) {}

    /** As many models as {@link #run} trains. */
    int models(List<TrainingRecording> recordings) {
        return groups(recordings).size() * settings.folds();
    }

    /** Whether two labels are left to learn from in each trial, so that none would be refused. */
    boolean possible(List<TrainingRecording> recordings) {
        int[] folds = GroupFolds.deal(recordings, settings.folds(), settings.seed());
        return groups(recordings).stream().allMatch(group -> IntStream.range(0, settings.folds())
                .allMatch(fold ->
                        Learner.labelsOf(without(NestedSearch.part(recordings, folds, fold, false), group)) >= 2));
    }

    /**
     * One trial for each value of the column, in alphabetical order.
     *
     * @param side what is learned from; its own recordings are tried on as well
     */
    List<Trial> run(LearningSide side, FeatureSet featureSet, Steps steps) throws InterruptedException {
        List<String> groups = groups(side.own());
        int[] folds = GroupFolds.deal(side.own(), settings.folds(), settings.seed());
        List<Callable<FoldAnswers>> parts = new ArrayList<>();
        for (String group : groups) {
            for (int fold = 0; fold < settings.folds(); fold++) {
                int apart = fold;
                parts.add(() -> trial(side, folds, apart, featureSet, group).run(settings, context, steps));
            }
        }
        List<FoldAnswers> tried = Trainings.all(parts, context.threads());
        List<Trial> trials = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            trials.add(joined(groups.get(i), tried.subList(i * settings.folds(), (i + 1) * settings.folds())));
        }
        return trials;
    }

    private Trial joined(String group, List<FoldAnswers> parts) {
        List<Answer> answers =
                parts.stream().flatMap(part -> part.answers().stream()).toList();
        return new Trial(
                group,
                answers.stream()
                        .filter(answer -> group(answer.recording()).equals(group))
                        .toList(),
                answers.stream()
                        .filter(answer -> !group(answer.recording()).equals(group))
                        .toList(),
                parts.stream().map(FoldAnswers::trainer).toList());
    }

    private List<String> groups(List<TrainingRecording> recordings) {
        return List.copyOf(new TreeSet<>(recordings.stream().map(this::group).toList()));
    }

    private String group(TrainingRecording recording) {
        return recording.columns().getOrDefault(column, "");
    }

    private FoldTrial trial(LearningSide all, int[] folds, int fold, FeatureSet featureSet, String leftOut) {
        LearningSide learned = new LearningSide(
                without(NestedSearch.part(all.own(), folds, fold, false), leftOut), without(all.mixed(), leftOut));
        return new FoldTrial(
                column + " " + leftOut + " " + fold,
                learner(learned, featureSet, leftOut),
                learned,
                NestedSearch.part(all.own(), folds, fold, true));
    }

    private List<TrainingRecording> without(List<TrainingRecording> recordings, String group) {
        return recordings.stream().filter(one -> !group(one).equals(group)).toList();
    }

    /** One that knows the labels of these recordings only; what else there is it cannot recognise. */
    private Learner learner(LearningSide learned, FeatureSet featureSet, String group) {
        long labels = Learner.labelsOf(learned.own());
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
