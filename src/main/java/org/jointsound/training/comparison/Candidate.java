package org.jointsound.training.comparison;

import java.util.ArrayList;
import java.util.List;
import org.jointsound.training.BoostedTrees;
import org.jointsound.training.EventTrainer;
import org.jointsound.training.RadialMachine;
import org.jointsound.training.comparison.Forest.Kind;

/**
 * A kind of trainer with the settings among which the inner validation chooses.
 *
 * @param name as the table shows it
 * @param grid at least one; of two that do alike the first is taken, so the plainer one comes first
 */
record Candidate(String name, List<EventTrainer> grid) {
    static final String BOOSTED = "XGBoost";

    Candidate {
        grid = List.copyOf(grid);
        if (grid.isEmpty()) {
            throw new IllegalArgumentException(name + " has no settings to choose from");
        }
    }

    /** All that run on this machine, the support vector machine first. */
    static List<Candidate> standard() {
        List<Candidate> candidates = new ArrayList<>(inPureJava());
        if (BoostedTrees.runHere()) {
            candidates.add(new Candidate(
                    BOOSTED,
                    List.of(new BoostedTrees(100, 2, 0.1), new BoostedTrees(100, 4, 0.1), BoostedTrees.AS_SHIPPED)));
        }
        return candidates;
    }

    private static List<Candidate> inPureJava() {
        List<EventTrainer> machines = new ArrayList<>();
        for (double gamma : new double[] {0.005, 0.01, 0.02}) {
            for (double cost : new double[] {0.5, 2, 8}) {
                machines.add(new RadialMachine(cost, gamma));
            }
        }
        return List.of(
                new Candidate("radial SVM", machines),
                new Candidate(
                        "logistic regression",
                        List.of(
                                new LogisticRegression(0.003),
                                new LogisticRegression(0.03),
                                new LogisticRegression(0.3),
                                new LogisticRegression(3))),
                new Candidate(
                        "random forest",
                        List.of(new Forest(Kind.RANDOM_FOREST, 40, 6), new Forest(Kind.RANDOM_FOREST, 80, 5))),
                new Candidate(
                        "extra trees",
                        List.of(new Forest(Kind.EXTRA_TREES, 40, 6), new Forest(Kind.EXTRA_TREES, 80, 5))));
    }
}
