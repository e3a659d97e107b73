package org.jointsound.training;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jointsound.feature.FeatureSet;
import org.jointsound.feature.FeatureVector;
import org.jointsound.model.Calibration;
import org.jointsound.model.EventClassifier;
import org.jointsound.model.Label;
import org.jointsound.model.ModelSpec;
import org.jointsound.model.Novelty;
import org.jointsound.model.Parameters;
import org.tribuo.Model;

/** Makes classifiers of events, not yet calibrated, from one part or another of the same recordings. */
final class Learner {
    private static final Calibration NONE = new Calibration(1, 0, 0, 0);

    private final TrainingSettings settings;
    private final FeatureSet featureSet;
    private final List<Label> labels;
    private final Novelty novelty;

    /** A learner for all labels that these recordings have. */
    Learner(TrainingSettings settings, FeatureSet featureSet, List<TrainingRecording> recordings) {
        this.settings = settings;
        this.featureSet = featureSet;
        labels = labels(recordings);
        novelty = NoveltyFit.fit(vectors(recordings));
    }

    EventClassifier learn(List<TrainingRecording> recordings) {
        return new EventClassifier(spec(NONE, NONE), Parameters.scorer(model(recordings)));
    }

    /** The trained parameters of such a classifier. */
    Model<org.tribuo.classification.Label> model(List<TrainingRecording> recordings) {
        return settings.trainer().train(learned(recordings), settings.seed());
    }

    ModelSpec spec(Calibration event, Calibration recording) {
        return new ModelSpec(
                settings.name(),
                settings.version(),
                featureSet.id(),
                featureSet.names(),
                labels,
                event,
                recording,
                settings.minConfidence(),
                settings.mostOther(),
                novelty);
    }

    List<Label> labels() {
        return labels;
    }

    /** The labels of all that is learned from: the standard ones in their order, then any others by name. */
    private static List<Label> labels(List<TrainingRecording> recordings) {
        TreeSet<Label> found = new TreeSet<>(
                learned(recordings).stream().map(LabelledEvent::label).toList());
        List<Label> ordered = new ArrayList<>(Label.STANDARD);
        ordered.retainAll(found);
        found.removeAll(ordered);
        ordered.addAll(found);
        return ordered;
    }

    static List<LabelledEvent> events(List<TrainingRecording> recordings) {
        return recordings.stream().flatMap(one -> one.events().stream()).toList();
    }

    /** What is learned from: the events as they are, and those of stretches that were cut out. */
    private static List<LabelledEvent> learned(List<TrainingRecording> recordings) {
        return recordings.stream()
                .flatMap(one -> Stream.concat(one.events().stream(), one.cutOut().stream()))
                .toList();
    }

    private static List<FeatureVector> vectors(List<TrainingRecording> recordings) {
        return events(recordings).stream().map(LabelledEvent::features).toList();
    }
}
