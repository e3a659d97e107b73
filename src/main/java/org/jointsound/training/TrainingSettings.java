package org.jointsound.training;

import org.jointsound.model.Unit;

/**
 * How to train.
 *
 * @param name of the model
 * @param version of the model
 * @param seed of folds and trainer
 * @param folds of subjects for the predictions that calibration is fitted on, at least 2
 * @param trainer of the classifier, or how it is chosen
 * @param unit what a label covers
 * @param coverage share of unseen recordings whose true label the prediction sets should hold
 * @param minConfidence below this a label is not given as certain
 * @param mostOther above this chance of being no joint sound a recording is not called one with certainty
 * @param augment altered copies of each recording to learn from ({@link Alteration}), from 0 to {@link #MOST_COPIES}
 */
public record TrainingSettings(
        String name,
        String version,
        long seed,
        int folds,
        TrainerChoice trainer,
        Unit unit,
        double coverage,
        double minConfidence,
        double mostOther,
        int augment) {
    /** Each copy costs as much time as its recording. */
    public static final int MOST_COPIES = 20;

    public TrainingSettings {
        boolean limits = minConfidence >= 0 && minConfidence <= 1 && mostOther >= 0 && mostOther <= 1;
        boolean copies = augment >= 0 && augment <= MOST_COPIES;
        if (!(folds >= 2 && coverage > 0 && coverage < 1 && limits && copies)) {
            throw new IllegalArgumentException("folds at least 2, coverage between 0 and 1, least confidence and"
                    + " largest chance of other from 0 to 1, and at most " + MOST_COPIES + " copies are needed");
        }
    }

    /** What the shipped model is trained with; {@code src/docs/trainers.md} says how trainer and settings were chosen. */
    public static TrainingSettings standard(String name, String version, long seed) {
        return new TrainingSettings(
                name, version, seed, 3, new FixedTrainer(BoostedTrees.AS_SHIPPED), Unit.EVENT, 0.9, 0.45, 0.25, 0);
    }

    /** The same with another trainer. */
    public TrainingSettings with(TrainerChoice other) {
        return new TrainingSettings(
                name, version, seed, folds, other, unit, coverage, minConfidence, mostOther, augment);
    }

    /** The same for labels that cover something else. */
    public TrainingSettings with(Unit other) {
        return new TrainingSettings(
                name, version, seed, folds, trainer, other, coverage, minConfidence, mostOther, augment);
    }

    /** The same with another number of folds. */
    public TrainingSettings withFolds(int other) {
        return new TrainingSettings(
                name, version, seed, other, trainer, unit, coverage, minConfidence, mostOther, augment);
    }

    /** The same with another number of altered copies. */
    public TrainingSettings withAugment(int other) {
        return new TrainingSettings(
                name, version, seed, folds, trainer, unit, coverage, minConfidence, mostOther, other);
    }
}
