package org.jointsound.training.comparison;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jointsound.corpus.Metadata;
import org.jointsound.training.BoostedTrees;
import org.jointsound.training.EventTrainer;
import org.jointsound.training.GroupFolds;
import org.jointsound.training.LearningSide;
import org.jointsound.training.RadialMachine;
import org.jointsound.training.TrainerChoice;
import org.jointsound.training.TrainingRecording;

/**
 * Chooses kind and settings of the trainer by a cross-validation inside what is to be learned from, so that a score of the whole
 * procedure on other recordings is not flattered by the choice (Cawley and Talbot 2010, section 5.1). Decision 0014 says why these
 * candidates, and what the choice costs.
 */
record AutoTrainer(boolean withTrees) implements TrainerChoice {
    /** The choice is made on about so many events; more would take longer and change little. */
    static final int MOST_EVENTS = 1_500;

    private static final int FOLDS = 3;
    /** Families inside are left out with one of two folds of people each, as in {@link NestedComparison}. */
    private static final int FOLDS_OF_A_FAMILY = 2;
    /** Chance decides less where a choice on few recordings is made over several deals. */
    private static final int FEW_RECORDINGS = 200;

    private static final int DEALS_OF_FEW = 3;

    @Override
    public EventTrainer choose(LearningSide side, long seed, Runnable step) {
        List<EventTrainer> grid = grid(features(side));
        List<Split> splits = splits(side, seed);
        if (splits.isEmpty()) {
            grid.forEach(trainer -> step.run());
            return grid.get(0);
        }
        int[] trained = {0};
        return Chosen.by(splits, new Candidate("auto", grid), seed, () -> {
                    if (++trained[0] % splits.size() == 0) {
                        step.run();
                    }
                })
                .trainer();
    }

    @Override
    public int steps() {
        return grid(1).size();
    }

    /** Plainer ones first: of two that do alike the first is taken. Kernel widths are times one over the number of features. */
    private List<EventTrainer> grid(int features) {
        List<EventTrainer> grid = new ArrayList<>(List.of(new LogisticRegression(0.03), new LogisticRegression(0.3)));
        for (double width : new double[] {0.2, 0.7}) {
            for (double cost : new double[] {2, 8}) {
                grid.add(new RadialMachine(cost, twoDigits(width / features)));
            }
        }
        if (withTrees) {
            grid.add(new BoostedTrees(100, 2, 0.1));
            grid.add(BoostedTrees.AS_SHIPPED);
        }
        return grid;
    }

    /** As many as a width is worth, and as a card can show. */
    private static double twoDigits(double value) {
        return new BigDecimal(value).round(new MathContext(2)).doubleValue();
    }

    private static int features(LearningSide side) {
        return side.own().stream()
                .flatMap(one -> one.events().stream())
                .findFirst()
                .orElseThrow()
                .features()
                .set()
                .size();
    }

    /** None where nobody can be left out. */
    private static List<Split> splits(LearningSide side, long seed) {
        List<TrainingRecording> own = sample(side.own(), seed);
        List<TrainingRecording> mixed = sample(side.mixed(), seed);
        int people = people(own);
        List<Split> splits = new ArrayList<>();
        if (families(own) >= 2 && people >= FOLDS_OF_A_FAMILY) {
            splits.addAll(Split.usable(own, Metadata.SOURCE_FAMILY, FOLDS_OF_A_FAMILY, seed));
        }
        if (splits.isEmpty() && people >= 2) {
            int deals = own.size() < FEW_RECORDINGS ? DEALS_OF_FEW : 1;
            for (int deal = 0; deal < deals; deal++) {
                splits.addAll(Split.ofPeople(own, Math.min(FOLDS, people), seed + deal));
            }
        }
        return splits.stream().map(split -> split.with(mixed)).toList();
    }

    private static int people(List<TrainingRecording> recordings) {
        return (int) Arrays.stream(GroupFolds.groups(recordings)).distinct().count();
    }

    private static long families(List<TrainingRecording> recordings) {
        return recordings.stream()
                .map(one -> one.columns().getOrDefault(Metadata.SOURCE_FAMILY, ""))
                .distinct()
                .count();
    }

    /** All recordings of some people, dealt so that every label has its share; all of them where there are few events. */
    private static List<TrainingRecording> sample(List<TrainingRecording> recordings, long seed) {
        int events = recordings.stream().mapToInt(one -> one.events().size()).sum();
        int parts = Math.min(people(recordings), Math.round((float) events / MOST_EVENTS));
        if (parts < 2) {
            return recordings;
        }
        int[] foldOf = GroupFolds.deal(recordings, parts, seed);
        return IntStream.range(0, foldOf.length)
                .filter(i -> foldOf[i] == 0)
                .mapToObj(recordings::get)
                .toList();
    }

    @Override
    public void requireRunsHere() {
        // Not so for a choice that a recipe made on another machine.
        if (withTrees) {
            BoostedTrees.AS_SHIPPED.requireRunsHere();
        }
    }

    @Override
    public String describe(EventTrainer chosen) {
        return "auto: " + chosen;
    }

    @Override
    public String toString() {
        return "auto of " + grid(1).size();
    }
}
