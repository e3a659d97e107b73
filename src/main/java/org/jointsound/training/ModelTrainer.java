package org.jointsound.training;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jointsound.corpus.Metadata;
import org.jointsound.evaluation.Interval;
import org.jointsound.evaluation.JudgedRecording;
import org.jointsound.evaluation.MacroF1;
import org.jointsound.feature.FeatureSet;
import org.jointsound.model.ModelSpec;
import org.jointsound.model.drift.Reference;
import org.tribuo.Model;

/**
 * From heard recordings to a calibrated model. Where the dataset names source families, prediction sets are fitted on answers of
 * models that met neither the subject nor anything of the recording's family, so that what they promise carries the change that a
 * new source brings; confidence also on answers for subjects that were not met, of families that were. Elsewhere subjects alone are
 * left out. The model that ships is then trained on everything.
 */
final class ModelTrainer {
    /** With fewer, what is left to learn from is too much of one kind. */
    private static final int LEAST_FAMILIES = 3;

    private static final long INTERVAL_SEED = 1;

    private final TrainingSettings settings;
    private final RunContext context;

    ModelTrainer(TrainingSettings settings, RunContext context) {
        this.settings = settings;
        this.context = context;
    }

    /**
     * A trained model.
     *
     * @param spec what it needs beside its parameters
     * @param parameters the trained parameters
     * @param familiesLeftOut whether calibration was fitted on families that the models had not met; else on subjects alone
     * @param events scores over single events, as calibration was fitted on
     * @param recordings the same over recordings
     * @param known scores over recordings of unseen subjects, but families that were met; those of {@code recordings} where
     *     there are no families
     * @param judged the answers behind {@code recordings}, those included that no calibration was fitted on
     * @param reference what it was trained on, and which labels models gave to unseen subjects of families that were met
     * @param trainer of the parameters, in words
     * @param foldTrainers those of the models behind the scores
     * @param unmet what those models said of the recordings that the scores are over
     */
    record Trained(
            ModelSpec spec,
            Model<org.tribuo.classification.Label> parameters,
            boolean familiesLeftOut,
            Scores events,
            Scores recordings,
            Scores known,
            List<JudgedRecording> judged,
            Reference reference,
            String trainer,
            List<String> foldTrainers,
            List<Answer> unmet) {
        Trained {
            judged = List.copyOf(judged);
            foldTrainers = List.copyOf(foldTrainers);
            unmet = List.copyOf(unmet);
        }

        /** Of the macro-F1 of {@link #recordings}, over people; both ends NaN with one person. */
        Interval macroF1Interval() {
            List<Answer> counting = unmet.stream().filter(Answer::counts).toList();
            return MacroF1.interval(JudgedAnswers.of(counting, spec.event(), spec.recording()), INTERVAL_SEED);
        }
    }

    Trained train(LearningSide side, FeatureSet featureSet) throws InterruptedException {
        Learner learner = new Learner(settings, featureSet, side);
        LeaveGroupOut leaveOut = new LeaveGroupOut(settings, Metadata.SOURCE_FAMILY, context);
        boolean families = families(side.own()) >= LEAST_FAMILIES && leaveOut.possible(side.own());
        int models = 1 + (families ? leaveOut.models(side.own()) : settings.folds());
        Steps steps = new Steps("training steps", models * Learner.steps(settings), context.progress());
        List<Answer> unmet = new ArrayList<>();
        List<Answer> known = new ArrayList<>();
        List<String> trainers = new ArrayList<>();
        if (families) {
            for (LeaveGroupOut.Trial trial : leaveOut.run(side, featureSet, steps)) {
                unmet.addAll(trial.leftOut());
                known.addAll(trial.known());
                trainers.addAll(trial.trainers());
            }
        } else {
            for (FoldAnswers fold : ofUnseenSubjects(side, learner, steps)) {
                unmet.addAll(fold.answers());
                trainers.add(fold.trainer());
            }
        }
        FittedCalibration fitted = FittedCalibration.on(unmet, known, settings.coverage());
        ModelSpec spec = learner.spec(fitted.event(), fitted.recording());
        Learner.Taught taught = learner.teach(side, steps::one);
        return new Trained(
                spec,
                taught.parameters(),
                families,
                fitted.eventScores(unmet),
                fitted.recordingScores(unmet),
                fitted.recordingScores(families ? known : unmet),
                JudgedAnswers.of(unmet, fitted.event(), fitted.recording()),
                ReferenceFit.of(spec, side.own(), families ? known : unmet),
                settings.trainer().describe(taught.trainer()),
                trainers,
                unmet);
    }

    /** How many families the dataset names, if it names that of every recording. */
    private static long families(List<TrainingRecording> recordings) {
        List<String> named = recordings.stream()
                .map(one -> one.columns().getOrDefault(Metadata.SOURCE_FAMILY, ""))
                .distinct()
                .toList();
        return named.contains("") ? 0 : named.size();
    }

    /** Answers by the model of the folds in which the subject is not. */
    private List<FoldAnswers> ofUnseenSubjects(LearningSide side, Learner learner, Steps steps)
            throws InterruptedException {
        int[] folds = GroupFolds.deal(side.own(), settings.folds(), settings.seed());
        List<Callable<FoldAnswers>> parts = new ArrayList<>();
        for (int fold = 0; fold < settings.folds(); fold++) {
            LearningSide learned = new LearningSide(NestedSearch.part(side.own(), folds, fold, false), side.mixed());
            FoldTrial trial = new FoldTrial(
                    "of subjects " + fold,
                    learner.forLabelsOf(learned),
                    learned,
                    NestedSearch.part(side.own(), folds, fold, true));
            parts.add(() -> trial.run(settings, context, steps));
        }
        return Trainings.all(parts, context.threads());
    }
}
