package org.jointsound.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jointsound.model.TribuoExamples;
import org.tribuo.Model;

/**
 * Learns from whole recordings, choosing cost and kernel width by a cross-validation inside what it learns from, so that
 * nothing of what it is tried on afterwards has a say.
 */
final class NestedSearch {
    static final int FOLDS = 4;
    static final List<Double> COSTS = List.of(2.0, 8.0, 32.0);
    /** Times one over the number of features. */
    static final List<Double> WIDTHS = List.of(0.1, 0.2, 0.4, 0.8);

    private NestedSearch() {}

    /**
     * What was chosen.
     *
     * @param cost of a margin violation
     * @param gamma width of the radial kernel over standardised features
     */
    record Choice(double cost, double gamma) {}

    /**
     * The choice with the most right answers, of equals the one with the lowest cost, then the lowest gamma.
     *
     * @param recordings of one event each; with fewer than two groups the first choice is taken unseen
     */
    static Choice choose(List<TrainingRecording> recordings, long seed) {
        int features = recordings.get(0).events().get(0).features().set().size();
        List<Choice> choices = new ArrayList<>();
        COSTS.forEach(cost -> WIDTHS.forEach(width -> choices.add(new Choice(cost, width / features))));
        int groups =
                (int) Arrays.stream(GroupFolds.groups(recordings)).distinct().count();
        if (groups < 2) {
            return choices.get(0);
        }
        int folds = Math.min(FOLDS, groups);
        int[] foldOf = GroupFolds.deal(recordings, folds, seed);
        Choice best = choices.get(0);
        int most = -1;
        for (Choice choice : choices) {
            int right = 0;
            for (int fold = 0; fold < folds; fold++) {
                right += right(part(recordings, foldOf, fold, false), part(recordings, foldOf, fold, true), choice);
            }
            if (right > most) {
                most = right;
                best = choice;
            }
        }
        return best;
    }

    /** The recordings of a fold, or those of all others. */
    static List<TrainingRecording> part(List<TrainingRecording> recordings, int[] foldOf, int fold, boolean inside) {
        List<TrainingRecording> part = new ArrayList<>();
        for (int i = 0; i < foldOf.length; i++) {
            if ((foldOf[i] == fold) == inside) {
                part.add(recordings.get(i));
            }
        }
        return part;
    }

    private static int right(List<TrainingRecording> learned, List<TrainingRecording> tried, Choice choice) {
        List<String> given = answers(learned, tried, choice);
        int right = 0;
        for (int i = 0; i < given.size(); i++) {
            right += given.get(i).equals(tried.get(i).label().name()) ? 1 : 0;
        }
        return right;
    }

    /** The label given to each recording by a model that learned from others; with one label to learn, that one. */
    static List<String> answers(List<TrainingRecording> learned, List<TrainingRecording> tried, Choice choice) {
        if (learned.stream().map(TrainingRecording::label).distinct().count() < 2) {
            return tried.stream().map(one -> learned.get(0).label().name()).toList();
        }
        Model<org.tribuo.classification.Label> model =
                new RadialMachine(choice.cost(), choice.gamma()).trainForVotes(Learner.events(learned));
        return tried.stream()
                .map(one -> model.predict(
                                TribuoExamples.unlabelled(one.events().get(0).features()))
                        .getOutput()
                        .getLabel())
                .toList();
    }
}
