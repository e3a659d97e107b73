package org.jointsound.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jointsound.analysis.Listener;
import org.jointsound.corpus.DatasetReader;
import org.jointsound.model.Label;
import org.jointsound.problem.InputException;

/** From a dataset on disk to a table of how well models do on what they never met. */
public final class TransferRun {
    private final Listener listener;
    private final TrainingSettings settings;
    private final int threads;
    private final Progress progress;

    /**
     * A run that has not started.
     *
     * @param settings of the models; name and version do not matter
     * @param threads recordings heard, and models trained, at once, at least 1; the result does not depend on it
     */
    public TransferRun(Listener listener, TrainingSettings settings, int threads, Progress progress) {
        this.listener = listener;
        this.settings = settings;
        this.threads = threads;
        this.progress = progress;
    }

    /**
     * Leaves out each value of the column in turn and returns what was measured on what, and a table in Markdown.
     *
     * @param dataset folder in one of the forms that {@link DatasetReader} reads
     * @param column of its table, filled for every recording and the same on all rows of a file
     * @throws InputException if the dataset is faulty or too small, the column has fewer than two values, or without one of them
     *     fewer than two labels are left
     */
    public String run(Path dataset, String column) throws IOException, InterruptedException {
        settings.trainer().requireRunsHere();
        List<TrainingRecording> recordings =
                HeardDataset.read(dataset, column, settings.folds(), listener, threads, progress);
        LeaveGroupOut leaveOut = new LeaveGroupOut(settings, column, RunContext.plain(threads, progress));
        Steps steps = new Steps("models tried", leaveOut.models(recordings) * Learner.steps(settings), progress);
        List<LeaveGroupOut.Trial> trials =
                leaveOut.run(new LearningSide(recordings, List.of()), listener.featureSet(), steps);
        List<Label> labels =
                new Learner(settings, listener.featureSet(), new LearningSide(recordings, List.of())).labels();
        return new TransferTable(column, labels, trials).text(recordings, settings);
    }
}
