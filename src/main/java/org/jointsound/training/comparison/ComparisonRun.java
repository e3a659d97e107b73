package org.jointsound.training.comparison;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jointsound.analysis.Listener;
import org.jointsound.corpus.Metadata;
import org.jointsound.problem.InputException;
import org.jointsound.training.HeardDataset;
import org.jointsound.training.Progress;
import org.jointsound.training.TrainingRecording;

/** From a dataset on disk to tables of how well each kind of trainer does on what it never met. */
public final class ComparisonRun {
    private final List<Candidate> candidates;
    private final Listener listener;
    private final long seed;
    private final int threads;
    private final Progress progress;

    /**
     * A run that has not started.
     *
     * @param seed of folds and trainers
     * @param threads recordings heard at once, at least 1; the result does not depend on it. Models are trained one after
     *     another, for LibSVM draws from a generator that all of the program shares.
     */
    public ComparisonRun(Listener listener, long seed, int threads, Progress progress) {
        this(Candidate.standard(), listener, seed, threads, progress);
    }

    /** A run with candidates of one's own. */
    ComparisonRun(List<Candidate> candidates, Listener listener, long seed, int threads, Progress progress) {
        this.candidates = candidates;
        this.listener = listener;
        this.seed = seed;
        this.threads = threads;
        this.progress = progress;
    }

    /**
     * Compares all trainers and returns tables in Markdown. What the dataset's own split calls {@code test} takes no part,
     * because a trainer that was chosen on it could not be tested on it any more.
     *
     * @param dataset folder with a table of recordings
     * @param column of that table whose values are left out: filled, with at least three values
     * @throws InputException if the dataset is faulty or too small, or the column has too few values
     */
    public String run(Path dataset, String column) throws IOException, InterruptedException {
        int folds = NestedComparison.OUTER_FOLDS * NestedComparison.INNER_FOLDS;
        List<TrainingRecording> recordings =
                HeardDataset.read(dataset, column, folds, listener, threads, progress).stream()
                        .filter(one -> !one.provenance().split().equals(Metadata.HELD_OUT))
                        .toList();
        List<Result> results = new NestedComparison(candidates, column, seed, progress).run(recordings);
        return new ComparisonTable(column, results).text(recordings, seed);
    }
}
