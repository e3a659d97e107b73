package org.jointsound.training;

import org.jointsound.model.Unit;

/**
 * How to train.
 *
 * @param name of the model
 * @param version of the model
 * @param seed of folds and trainer
 * @param folds of subjects for the predictions that calibration is fitted on, at least 2
 * @param trainer of the classifier
 * @param unit what a label covers
 * @param coverage share of unseen recordings whose true label the prediction sets should hold
 * @param minConfidence below this a label is not given as certain
 * @param mostOther above this chance of being no joint sound a recording is not called one with certainty
 */
public record TrainingSettings(
        String name,
        String version,
        long seed,
        int folds,
        EventTrainer trainer,
        Unit unit,
        double coverage,
        double minConfidence,
        double mostOther) {

    public TrainingSettings {
        boolean limits = minConfidence >= 0 && minConfidence <= 1 && mostOther >= 0 && mostOther <= 1;
        if (!(folds >= 2 && coverage > 0 && coverage < 1 && limits)) {
            throw new IllegalArgumentException("folds at least 2, coverage between 0 and 1, and least confidence and"
                    + " largest chance of other from 0 to 1 are needed");
        }
    }

    /** What the shipped model is trained with; {@code src/docs/trainers.md} says how trainer and settings were chosen. */
    public static TrainingSettings standard(String name, String version, long seed) {
        return new TrainingSettings(
                name, version, seed, 3, new BoostedTrees(300, 4, 0.07), Unit.EVENT, 0.9, 0.45, 0.25);
    }

    /** The same with a trainer of another kind. */
    public TrainingSettings with(EventTrainer other) {
        return new TrainingSettings(name, version, seed, folds, other, unit, coverage, minConfidence, mostOther);
    }

    /** The same for labels that cover something else. */
    public TrainingSettings with(Unit other) {
        return new TrainingSettings(name, version, seed, folds, trainer, other, coverage, minConfidence, mostOther);
    }
}
