package org.jointsound.training.comparison;

import java.util.List;
import org.jointsound.training.EventTrainer;
import org.jointsound.training.LabelledEvent;
import org.jointsound.training.Standardised;
import org.tribuo.Model;
import org.tribuo.classification.Label;
import org.tribuo.classification.liblinear.LibLinearClassificationTrainer;
import org.tribuo.classification.liblinear.LinearClassificationType;
import org.tribuo.classification.liblinear.LinearClassificationType.LinearType;

/** Logistic regression with a squared penalty, each label against the rest; a small cost is a strong penalty. */
record LogisticRegression(double cost) implements EventTrainer {
    private static final int ITERATIONS = 1_000;
    /** The stopping criterion that liblinear's own program has for this solver. */
    private static final double TOLERANCE = 0.01;

    @Override
    public Model<Label> train(List<LabelledEvent> events, long seed) {
        return Standardised.train(
                new LibLinearClassificationTrainer(
                        new LinearClassificationType(LinearType.L2R_LR), cost, ITERATIONS, TOLERANCE, seed),
                events);
    }

    @Override
    public String toString() {
        return "logistic regression, C " + cost;
    }
}
