package org.jointsound.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jointsound.feature.FeatureSet;
import org.jointsound.model.Calibration;
import org.jointsound.model.EventClassifier;
import org.jointsound.model.Label;
import org.jointsound.model.ModelSpec;
import org.jointsound.model.Prediction;
import org.jointsound.model.VerdictRule;
import org.tribuo.Model;

/**
 * From heard recordings to a calibrated model. Calibration and prediction sets are fitted on predictions for subjects
 * outside the fold that made them; the model that ships is then trained on everybody.
 */
final class ModelTrainer {
    private final TrainingSettings settings;
    private final IntConsumer foldDone;

    ModelTrainer(TrainingSettings settings, IntConsumer foldDone) {
        this.settings = settings;
        this.foldDone = foldDone;
    }

    /**
     * A trained model.
     *
     * @param spec what it needs beside its parameters
     * @param parameters the trained parameters
     * @param events scores over single events of unseen subjects
     * @param recordings scores over recordings of unseen subjects
     */
    record Trained(
            ModelSpec spec, Model<org.tribuo.classification.Label> parameters, Scores events, Scores recordings) {}

    Trained train(List<TrainingRecording> recordings, FeatureSet featureSet) {
        Learner learner = new Learner(settings, featureSet, recordings);
        List<List<Map<Label, Double>>> raw = outOfFold(recordings, learner);
        List<CalibrationFit.Case> eventCases = new ArrayList<>();
        for (int i = 0; i < recordings.size(); i++) {
            List<LabelledEvent> events = recordings.get(i).events();
            for (int j = 0; j < events.size(); j++) {
                eventCases.add(
                        new CalibrationFit.Case(raw.get(i).get(j), events.get(j).label()));
            }
        }
        Calibration event = CalibrationFit.fit(eventCases, settings.coverage());
        List<CalibrationFit.Case> recordingCases = new ArrayList<>();
        for (int i = 0; i < recordings.size(); i++) {
            if (!recordings.get(i).events().isEmpty() && !recordings.get(i).mixed()) {
                List<Prediction> predictions = raw.get(i).stream()
                        .map(one -> prediction(event.apply(one)))
                        .toList();
                recordingCases.add(new CalibrationFit.Case(
                        VerdictRule.pooled(predictions), recordings.get(i).label()));
            }
        }
        Calibration recording = CalibrationFit.fit(recordingCases, settings.coverage());
        ModelSpec spec = learner.spec(event, recording);
        Model<org.tribuo.classification.Label> parameters = SvmTrainer.train(Learner.events(recordings), settings);
        foldDone.accept(settings.folds());
        return new Trained(spec, parameters, Scores.of(eventCases, event), Scores.of(recordingCases, recording));
    }

    /** Raw probabilities of every event, by the model of the folds in which its subject is not. */
    private List<List<Map<Label, Double>>> outOfFold(List<TrainingRecording> recordings, Learner learner) {
        int[] folds = GroupFolds.deal(recordings, settings.folds(), settings.seed());
        List<List<Map<Label, Double>>> raw = new ArrayList<>();
        recordings.forEach(recording -> raw.add(List.of()));
        for (int fold = 0; fold < settings.folds(); fold++) {
            List<TrainingRecording> others = new ArrayList<>();
            for (int i = 0; i < folds.length; i++) {
                if (folds[i] != fold) {
                    others.add(recordings.get(i));
                }
            }
            EventClassifier classifier = learner.learn(others);
            for (int i = 0; i < folds.length; i++) {
                if (folds[i] == fold) {
                    raw.set(
                            i,
                            recordings.get(i).events().stream()
                                    .map(event -> classifier.rawProbabilities(event.features()))
                                    .toList());
                }
            }
            foldDone.accept(fold);
        }
        return raw;
    }

    private static Prediction prediction(Map<Label, Double> calibrated) {
        return new Prediction(calibrated, List.copyOf(calibrated.keySet()), 0, null);
    }
}
