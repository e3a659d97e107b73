package org.jointsound.training;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;
import org.tribuo.Model;
import org.tribuo.classification.Label;
import org.tribuo.classification.xgboost.XGBoostClassificationTrainer;
import org.tribuo.common.xgboost.XGBoostTrainer.BoosterType;
import org.tribuo.common.xgboost.XGBoostTrainer.LoggingVerbosity;
import org.tribuo.common.xgboost.XGBoostTrainer.TreeMethod;

/**
 * Gradient-boosted trees (Chen and Guestrin 2016) over features as they are; where one is absent, a tree learns which way
 * to go. Trained by a native library, which not every machine can load; asked in pure Java ({@link org.jointsound.model.Parameters}).
 *
 * @param rounds trees for each label
 * @param depth most questions from root to leaf
 * @param rate share of each tree's advice that is taken
 */
public record BoostedTrees(int rounds, int depth, double rate) implements EventTrainer {
    /** Share of events, and of features, that each tree is shown; below 1 against learning by heart. */
    private static final double SHARE = 0.7;

    private static final double LEAST_CHILD_WEIGHT = 3;

    /** As the shipped model was trained. */
    public static final BoostedTrees AS_SHIPPED = new BoostedTrees(300, 4, 0.07);

    /** Held, because a logger that nobody holds forgets its level. */
    private static final Logger LIBRARY_LOG = Logger.getLogger("ml.dmlc.xgboost4j");

    /** Whether the native library can be loaded; it is there for 64-bit Intel machines only, and needs OpenMP. */
    public static boolean runHere() {
        // It would print a stack trace; whoever asks says what is missing.
        LIBRARY_LOG.setLevel(Level.OFF);
        try {
            // Loads the library when it is initialised.
            Class.forName("ml.dmlc.xgboost4j.java.XGBoostJNI");
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    @Override
    public void requireRunsHere() {
        if (!runHere()) {
            throw new InputException(
                    ProblemCode.VALIDATION,
                    "Boosted trees are trained by XGBoost's native library, which cannot be loaded on this machine ("
                            + System.getProperty("os.name") + ", " + System.getProperty("os.arch")
                            + "): it needs a 64-bit Intel processor and the OpenMP runtime (on Debian and Ubuntu the package"
                            + " libgomp1). Install that, train on another machine, or use --trainer svm, which works"
                            + " everywhere.");
        }
    }

    @Override
    public Model<Label> train(List<LabelledEvent> events, long seed) {
        // One thread: with more, the order of sums and so the model would depend on the machine.
        return new XGBoostClassificationTrainer(
                        BoosterType.GBTREE,
                        TreeMethod.HIST,
                        rounds,
                        rate,
                        0,
                        depth,
                        LEAST_CHILD_WEIGHT,
                        SHARE,
                        SHARE,
                        1,
                        0,
                        1,
                        LoggingVerbosity.SILENT,
                        seed)
                .train(EventExamples.of(events));
    }

    @Override
    public String toString() {
        return "boosted trees, " + rounds + " rounds of depth " + depth + ", rate " + rate;
    }
}
