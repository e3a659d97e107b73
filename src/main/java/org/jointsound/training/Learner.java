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
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;
import org.tribuo.Model;

/** Makes classifiers of events, not yet calibrated, from one part or another of the same recordings. */
final class Learner {
    private static final Calibration NONE = new Calibration(1, 0, 0, 0);

    private final TrainingSettings settings;
    private final FeatureSet featureSet;
    private final List<Label> labels;
    private final Novelty novelty;

    /** A learner for all labels that these recordings have. */
    Learner(TrainingSettings settings, FeatureSet featureSet, LearningSide side) {
        this.settings = settings;
        this.featureSet = featureSet;
        labels = labels(side.all());
        novelty = NoveltyFit.fit(vectors(side.all()));
    }

    /**
     * What was trained.
     *
     * @param trainer that was chosen for it
     */
    record Taught(EventTrainer trainer, Model<org.tribuo.classification.Label> parameters) {}

    /**
     * Chooses a trainer by what is to be learned from, and trains.
     *
     * @param step called {@link #steps} times
     */
    Taught teach(LearningSide side, Runnable step) {
        EventTrainer trainer = settings.trainer().choose(side, settings.seed(), step);
        Taught taught = new Taught(trainer, trainer.train(learned(side.all()), settings.seed()));
        step.run();
        return taught;
    }

    /** Steps of progress in one teaching. */
    static int steps(TrainingSettings settings) {
        return settings.trainer().steps() + 1;
    }

    /** What was trained, ready to be asked. */
    EventClassifier classifier(Taught taught) {
        return new EventClassifier(spec(NONE, NONE), Parameters.scorer(taught.parameters()));
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

    /**
     * One that knows the labels of this side: this one, unless few people hold a label and all of them are on the other side.
     *
     * @throws InputException if one label is left
     */
    Learner forLabelsOf(LearningSide side) {
        List<Label> those = labels(side.all());
        if (those.size() < 2) {
            throw new InputException(
                    ProblemCode.VALIDATION,
                    "So few people hold the labels that without those of one fold only " + those
                            + " is left to learn from. Record more people for each label.");
        }
        return those.equals(labels) ? this : new Learner(settings, featureSet, side);
    }

    /** How many labels their events have. */
    static long labelsOf(List<TrainingRecording> recordings) {
        return events(recordings).stream().map(LabelledEvent::label).distinct().count();
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
