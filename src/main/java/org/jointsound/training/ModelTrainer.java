package org.jointsound.training;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jointsound.corpus.Metadata;
import org.jointsound.evaluation.JudgedRecording;
import org.jointsound.feature.FeatureSet;
import org.jointsound.model.EventClassifier;
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

    private final TrainingSettings settings;
    private final Progress progress;

    ModelTrainer(TrainingSettings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
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
     */
    record Trained(
            ModelSpec spec,
            Model<org.tribuo.classification.Label> parameters,
            boolean familiesLeftOut,
            Scores events,
            Scores recordings,
            Scores known,
            List<JudgedRecording> judged,
            Reference reference) {}

    Trained train(List<TrainingRecording> recordings, FeatureSet featureSet) throws InterruptedException {
        Learner learner = new Learner(settings, featureSet, recordings);
        boolean families = families(recordings) >= LEAST_FAMILIES;
        List<Answer> unmet = new ArrayList<>();
        List<Answer> known = new ArrayList<>();
        if (families) {
            for (LeaveGroupOut.Trial trial :
                    new LeaveGroupOut(settings, Metadata.SOURCE_FAMILY, progress).run(recordings, featureSet)) {
                unmet.addAll(trial.leftOut());
                known.addAll(trial.known());
            }
        } else {
            unmet.addAll(ofUnseenSubjects(recordings, learner));
        }
        FittedCalibration fitted = FittedCalibration.on(unmet, known, settings.coverage());
        ModelSpec spec = learner.spec(fitted.event(), fitted.recording());
        Model<org.tribuo.classification.Label> parameters = learner.model(recordings);
        progress.done("final models trained", 1, 1);
        return new Trained(
                spec,
                parameters,
                families,
                fitted.eventScores(unmet),
                fitted.recordingScores(unmet),
                fitted.recordingScores(families ? known : unmet),
                JudgedAnswers.of(unmet, fitted),
                ReferenceFit.of(spec, recordings, families ? known : unmet));
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
    private List<Answer> ofUnseenSubjects(List<TrainingRecording> recordings, Learner learner)
            throws InterruptedException {
        int[] folds = GroupFolds.deal(recordings, settings.folds(), settings.seed());
        List<Callable<List<Answer>>> parts = new ArrayList<>();
        for (int fold = 0; fold < settings.folds(); fold++) {
            int apart = fold;
            parts.add(() -> ofFold(recordings, folds, apart, learner));
        }
        return Trainings.all(parts, settings.trainer(), "models tried", progress).stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<Answer> ofFold(List<TrainingRecording> recordings, int[] folds, int fold, Learner learner) {
        List<TrainingRecording> learned = IntStream.range(0, folds.length)
                .filter(i -> folds[i] != fold)
                .mapToObj(recordings::get)
                .toList();
        EventClassifier classifier = learner.learn(learned);
        return IntStream.range(0, folds.length)
                .filter(i -> folds[i] == fold)
                .mapToObj(i -> Answer.by(classifier, recordings.get(i)))
                .toList();
    }
}
