package org.jointsound.corpus.synthesis;

import java.util.Comparator;
import java.util.List;

/** Guesses labels from the nearest neighbours among other subjects: k-fold by subject, features in deviations. */
final class Neighbours {
    private static final int FOLDS = 5;
    private static final int NEAREST = 25;
    private static final int LABELS = 5;

    /** A recording by what is known of it without its sound. */
    static final class Case {
        private final int subject;
        private final int label;
        private final double[] features;

        Case(int subject, int label, double... features) {
            this.subject = subject;
            this.label = label;
            this.features = features.clone();
        }

        /** A leak: one feature moves by this for each label. */
        void lean(int feature, double step) {
            features[feature] += step * label;
        }
    }

    private Neighbours() {}

    /** Mean over the labels of the share that is guessed right; a fifth by chance. */
    static double accuracy(List<Case> cases) {
        double[] scale = scale(cases);
        double[] counts = new double[LABELS];
        cases.forEach(one -> counts[one.label]++);
        double accuracy = 0;
        for (Case one : cases) {
            List<Case> nearest = cases.stream()
                    .filter(other -> other.subject % FOLDS != one.subject % FOLDS)
                    .sorted(Comparator.comparingDouble(other -> distance(one, other, scale)))
                    .limit(NEAREST)
                    .toList();
            accuracy += guess(nearest, counts) == one.label ? 1 / counts[one.label] / LABELS : 0;
        }
        return accuracy;
    }

    /** The label with the most votes, the rare ones counting more. */
    private static int guess(List<Case> nearest, double[] counts) {
        double[] votes = new double[LABELS];
        nearest.forEach(one -> votes[one.label] += 1 / counts[one.label]);
        int best = 0;
        for (int label = 1; label < LABELS; label++) {
            best = votes[label] > votes[best] ? label : best;
        }
        return best;
    }

    private static double distance(Case one, Case other, double[] scale) {
        double sum = 0;
        for (int i = 0; i < scale.length; i++) {
            double difference = (one.features[i] - other.features[i]) * scale[i];
            sum += difference * difference;
        }
        return sum;
    }

    /** One over the deviation of each feature, 0 where it does not vary. */
    private static double[] scale(List<Case> cases) {
        double[] scale = new double[cases.get(0).features.length];
        for (int i = 0; i < scale.length; i++) {
            int feature = i;
            double mean = cases.stream()
                    .mapToDouble(one -> one.features[feature])
                    .average()
                    .orElse(0);
            double square = cases.stream()
                    .mapToDouble(one -> Math.pow(one.features[feature] - mean, 2))
                    .average()
                    .orElse(0);
            scale[i] = square > 0 ? 1 / Math.sqrt(square) : 0;
        }
        return scale;
    }
}
