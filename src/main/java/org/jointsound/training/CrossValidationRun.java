package org.jointsound.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jointsound.analysis.Listener;
import org.jointsound.corpus.DatasetReader;
import org.jointsound.corpus.LabelledRecording;
import org.jointsound.evaluation.TableCell;
import org.jointsound.model.Unit;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** From a dataset whose labels cover whole recordings to a table of how well they can be learned. */
public final class CrossValidationRun {
    private final Listener listener;
    private final long seed;
    private final int threads;
    private final Progress progress;

    /**
     * A run that has not started.
     *
     * @param listener to whole recordings
     * @param seed of the folds, also of those inside what a model learns from
     * @param threads recordings heard, and folds tried, at once, at least 1; the result does not depend on it
     */
    public CrossValidationRun(Listener listener, long seed, int threads, Progress progress) {
        if (listener.unit() != Unit.CLIP) {
            throw new IllegalArgumentException("labels of whole recordings are tried, not of " + listener.unit());
        }
        this.listener = listener;
        this.seed = seed;
        this.threads = threads;
        this.progress = progress;
    }

    /**
     * Deals the groups of recordings to folds, anew for every repeat, and returns what came of it in Markdown.
     *
     * @param dataset folder in one of the forms that {@link DatasetReader} reads
     * @param folds at least 2
     * @param repeats at least 1
     * @throws InputException if the dataset is faulty or too small, or a recording has several labels or is silent
     */
    public String folds(Path dataset, int folds, int repeats) throws IOException, InterruptedException {
        return run(dataset, null, recordings -> FoldPlan.dealt(recordings, folds, repeats, seed));
    }

    /** The same with one group of recordings left out at a time. */
    public String leaveOneOut(Path dataset) throws IOException, InterruptedException {
        return run(dataset, null, FoldPlan::leaveOneOut);
    }

    /**
     * The same by a dataset's own folds.
     *
     * @param column of its table, filled for every recording, with at least two values
     */
    public String foldsBy(Path dataset, String column) throws IOException, InterruptedException {
        return run(dataset, column, recordings -> FoldPlan.byColumn(recordings, column));
    }

    private String run(Path dataset, @Nullable String column, Function<List<TrainingRecording>, FoldPlan> planner)
            throws IOException, InterruptedException {
        List<LabelledRecording> sources = DatasetReader.read(dataset);
        if (column != null) {
            LeftOutColumn.require(sources, column);
        }
        List<TrainingRecording> recordings = Hearing.of(dataset, sources, listener, threads, progress);
        requireLabels(recordings);
        FoldPlan plan = planner.apply(recordings);
        List<CrossValidation.Trial> trials = new CrossValidation(recordings, seed).run(plan, threads, progress);
        return heading(recordings, plan) + new CrossValidationTable(plan, trials).text();
    }

    private static void requireLabels(List<TrainingRecording> recordings) {
        if (recordings.stream().map(TrainingRecording::label).distinct().count() < 2) {
            throw new InputException(
                    ProblemCode.VALIDATION,
                    "All " + recordings.size() + " recordings have the label "
                            + recordings.get(0).label() + "; at least 2 labels are needed to tell apart");
        }
    }

    private String heading(List<TrainingRecording> recordings, FoldPlan plan) {
        long groups = Arrays.stream(GroupFolds.groups(recordings)).distinct().count();
        return """
            %d recordings in %d groups (same subject, session, source or audio), feature set %s, seed %d; %s.
            Cost and gamma were chosen for each fold by %d folds inside the recordings that were learned from.

            """.formatted(
                        recordings.size(),
                        groups,
                        listener.featureSet().id(),
                        seed,
                        TableCell.text(plan.description()),
                        NestedSearch.FOLDS);
    }
}
