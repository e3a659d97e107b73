package org.jointsound.training.comparison;

import java.util.Locale;
import java.util.Optional;
import org.jointsound.training.BoostedTrees;
import org.jointsound.training.EventTrainer;
import org.jointsound.training.FixedTrainer;
import org.jointsound.training.RadialMachine;
import org.jointsound.training.TrainerChoice;

/** What can be asked to learn. */
public enum TrainerKind {
    /** The kind and settings that do best inside what is learned from. */
    AUTO,
    /** Boosted trees as the shipped model has; they need XGBoost's native library. */
    XGBOOST,
    /** A radial support vector machine. */
    SVM,
    /** Logistic regression. */
    LOGISTIC,
    /** A random forest. */
    FOREST;

    /** Another name of {@link #XGBOOST}, which earlier programs gave it. */
    private static final String TREES = "trees";

    /** The kind of this name, in any case. */
    public static Optional<TrainerKind> of(String name) {
        String slug = name.toLowerCase(Locale.ROOT);
        for (TrainerKind kind : values()) {
            if (kind.slug().equals(slug)) {
                return Optional.of(kind);
            }
        }
        return slug.equals(TREES) ? Optional.of(XGBOOST) : Optional.empty();
    }

    /**
     * The kind that a model was trained with.
     *
     * @param trainer as its bundle names it
     */
    public static Optional<TrainerKind> described(String trainer) {
        for (TrainerKind kind : values()) {
            if (kind == AUTO
                    ? trainer.startsWith("auto: ")
                    : kind.fixed().toString().equals(trainer)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** As it is written on a command line. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** With the settings that it has here. */
    public TrainerChoice choice() {
        return this == AUTO ? new AutoTrainer(BoostedTrees.runHere()) : new FixedTrainer(fixed());
    }

    private EventTrainer fixed() {
        return switch (this) {
            case AUTO, XGBOOST -> BoostedTrees.AS_SHIPPED;
            case SVM -> new RadialMachine(8, 0.02);
            case LOGISTIC -> new LogisticRegression(0.3);
            case FOREST -> new Forest(Forest.Kind.RANDOM_FOREST, 40, 6);
        };
    }
}
