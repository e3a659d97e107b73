package org.jointsound.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jointsound.analysis.Listener;
import org.jointsound.corpus.DatasetReader;
import org.jointsound.corpus.LabelledRecording;
import org.jointsound.problem.InputException;

/** A dataset on disk, checked and listened to, in which the values of a column can be left out one by one. */
public final class HeardDataset {
    private HeardDataset() {}

    /**
     * Every recording of the dataset, heard.
     *
     * @param dataset folder in one of the forms that {@link DatasetReader} reads
     * @param column of its table, filled for every recording and the same on all rows of a file
     * @param folds that the subjects are to be dealt to
     * @param threads recordings heard at once, at least 1; the result does not depend on it
     * @throws InputException if the dataset is faulty or too small, or the column has fewer than two values
     */
    public static List<TrainingRecording> read(
            Path dataset, String column, int folds, Listener listener, int threads, Progress progress)
            throws IOException, InterruptedException {
        List<LabelledRecording> sources = DatasetReader.read(dataset);
        LeftOutColumn.require(sources, column);
        List<TrainingRecording> recordings = Hearing.of(dataset, sources, listener, threads, progress);
        DatasetCheck.requireUsable(recordings, folds);
        return recordings;
    }
}
