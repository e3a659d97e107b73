package org.jointsound.training;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jointsound.model.Label;

/** Tries every fold of a plan with a model that learned from the other folds. */
final class CrossValidation {
    private final List<TrainingRecording> recordings;
    private final List<Label> labels;
    private final long seed;

    /** Of recordings with one event each, which is the whole recording. */
    CrossValidation(List<TrainingRecording> recordings, long seed) {
        this.recordings = recordings;
        this.labels = List.copyOf(
                new TreeSet<>(recordings.stream().map(TrainingRecording::label).toList()));
        this.seed = seed;
    }

    /**
     * What came of one fold.
     *
     * @param repeat from 0
     * @param fold from 0
     * @param choice of the parameters, made without the fold
     */
    record Trial(int repeat, int fold, NestedSearch.Choice choice, Confusion confusion) {}

    /**
     * The trials of all repeats and folds, in their order.
     *
     * @param threads folds tried at once; the result does not depend on it
     */
    List<Trial> run(FoldPlan plan, int threads, Progress progress) throws InterruptedException {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Trial>> pending = new ArrayList<>();
            for (int repeat = 0; repeat < plan.repeats().size(); repeat++) {
                for (int fold = 0; fold < plan.names().size(); fold++) {
                    int[] foldOf = plan.repeats().get(repeat);
                    int ownRepeat = repeat;
                    int ownFold = fold;
                    pending.add(executor.submit(() -> tryFold(foldOf, ownRepeat, ownFold)));
                }
            }
            List<Trial> trials = new ArrayList<>();
            for (Future<Trial> one : pending) {
                trials.add(one.get());
                progress.done("folds tried", trials.size(), pending.size());
            }
            return trials;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a fold could not be tried", e.getCause());
        } finally {
            executor.shutdownNow();
        }
    }

    private Trial tryFold(int[] foldOf, int repeat, int fold) {
        List<TrainingRecording> learned = NestedSearch.part(recordings, foldOf, fold, false);
        List<TrainingRecording> tried = NestedSearch.part(recordings, foldOf, fold, true);
        NestedSearch.Choice choice = NestedSearch.choose(learned, seed);
        List<String> answers = NestedSearch.answers(learned, tried, choice);
        Confusion confusion = new Confusion(labels);
        for (int i = 0; i < tried.size(); i++) {
            confusion.add(tried.get(i).label(), new Label(answers.get(i)));
        }
        return new Trial(repeat, fold, choice, confusion);
    }
}
