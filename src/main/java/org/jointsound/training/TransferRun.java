package org.jointsound.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
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
     * @param threads recordings heard at once, at least 1; the result does not depend on it
     */
    public TransferRun(Listener listener, TrainingSettings settings, int threads, Progress progress) {
        this.listener = listener;
        this.settings = settings;
        this.threads = threads;
        this.progress = progress;
    }

    /**
     * Leaves out each value of the column in turn and returns a table in Markdown.
     *
     * @param dataset folder in one of the forms that {@link DatasetReader} reads
     * @param column of its table, filled for every recording
     * @throws InputException if the dataset is faulty or too small, or the column has fewer than two values
     */
    public String run(Path dataset, String column) throws IOException, InterruptedException {
        List<TrainingRecording> recordings =
                Hearing.of(dataset, DatasetReader.read(dataset), listener, threads, progress);
        DatasetCheck.requireUsable(recordings, settings.folds());
        return table(column, new LeaveGroupOut(settings, column, progress).run(recordings, listener.featureSet()));
    }

    private static String table(String column, List<LeaveGroupOut.Trial> trials) {
        StringBuilder table = new StringBuilder("| " + column
                + " left out | recordings | macro-F1 left out | macro-F1 known | gap | hard, left out | hard, known |");
        Label.STANDARD.forEach(label -> table.append(" ").append(label).append(" |"));
        table.append("\n|---|").append("---|".repeat(6 + Label.STANDARD.size())).append('\n');
        for (LeaveGroupOut.Trial trial : trials) {
            table.append(row(trial.group(), List.of(trial)));
        }
        table.append(row("**mean**", trials));
        return table.toString();
    }

    /** Means over the trials; the recall of each label is that on what was left out. */
    private static String row(String name, List<LeaveGroupOut.Trial> trials) {
        double leftOut = mean(trials, trial -> trial.leftOut().macroF1());
        double known = mean(trials, trial -> trial.known().macroF1());
        StringBuilder row = new StringBuilder(String.format(
                Locale.ROOT,
                "| %s | %d | %.3f | %.3f | %.3f | %.2f | %.2f |",
                name,
                trials.stream().mapToInt(trial -> trial.leftOut().recordings()).sum(),
                leftOut,
                known,
                known - leftOut,
                mean(trials, trial -> trial.leftOut().hardAccuracy()),
                mean(trials, trial -> trial.known().hardAccuracy())));
        for (Label label : Label.STANDARD) {
            row.append(String.format(Locale.ROOT, " %.2f |", mean(trials, trial -> trial.leftOut()
                    .recall(label))));
        }
        return row.append('\n').toString();
    }

    private static double mean(List<LeaveGroupOut.Trial> trials, ToDoubleFunction<LeaveGroupOut.Trial> score) {
        return trials.stream().mapToDouble(score).average().orElse(Double.NaN);
    }
}
