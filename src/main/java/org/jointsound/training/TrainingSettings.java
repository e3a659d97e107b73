package org.jointsound.training;

/**
 * How to train.
 *
 * @param name of the model
 * @param version of the model
 * @param seed of folds and trainer
 * @param folds subject-wise folds for the predictions that calibration is fitted on, at least 2
 * @param cost of a margin violation (C of the support vector machine)
 * @param gamma width of the radial kernel over standardised features
 * @param coverage share of unseen recordings whose true label the prediction sets should hold
 * @param minConfidence below this a label is not given as certain
 */
public record TrainingSettings(
        String name,
        String version,
        long seed,
        int folds,
        double cost,
        double gamma,
        double coverage,
        double minConfidence) {

    public TrainingSettings {
        boolean inRange = folds >= 2 && cost > 0 && gamma > 0 && coverage > 0 && coverage < 1 && minConfidence >= 0;
        if (!inRange || minConfidence > 1) {
            throw new IllegalArgumentException(
                    "folds at least 2, cost and gamma above 0, coverage between 0 and 1, and "
                            + "least confidence from 0 to 1 are needed");
        }
    }

    /** What the shipped model is trained with; cost and gamma by {@code src/docs/results.md}. */
    public static TrainingSettings standard(String name, String version, long seed) {
        return new TrainingSettings(name, version, seed, 5, 8, 0.02, 0.9, 0.5);
    }

    /** The same with another support vector machine. */
    public TrainingSettings withMachine(double otherCost, double otherGamma) {
        return new TrainingSettings(name, version, seed, folds, otherCost, otherGamma, coverage, minConfidence);
    }
}
