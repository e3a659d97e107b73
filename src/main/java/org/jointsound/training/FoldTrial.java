package org.jointsound.training;

import java.util.List;
import org.jointsound.model.EventClassifier;

/**
 * One fold: a model learns from one side and is tried on the other.
 *
 * @param name of the fold within its run
 * @param learner that knows the labels
 * @param side that is learned from
 * @param tried recordings that are not on that side
 */
record FoldTrial(String name, Learner learner, LearningSide side, List<TrainingRecording> tried) {

    /** Trains and tries, unless an earlier run kept what came of it. */
    FoldAnswers run(TrainingSettings settings, RunContext context, Steps steps) {
        String key = context.key() + " fold " + name;
        return context.work()
                .find(key)
                .map(kept -> {
                    steps.more(Learner.steps(settings));
                    return KeptForm.answers(kept, tried);
                })
                .orElseGet(() -> {
                    FoldAnswers answers = fresh(settings, steps);
                    context.work().keep(key, KeptForm.ofAnswers(answers));
                    return answers;
                });
    }

    private FoldAnswers fresh(TrainingSettings settings, Steps steps) {
        Learner.Taught taught = learner.teach(side, steps::one);
        EventClassifier classifier = learner.classifier(taught);
        return new FoldAnswers(
                settings.trainer().describe(taught.trainer()),
                tried.stream().map(one -> Answer.by(classifier, one)).toList());
    }
}
