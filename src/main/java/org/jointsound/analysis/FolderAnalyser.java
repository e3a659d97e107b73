package org.jointsound.analysis;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.jointsound.concern.Circumstances;
import org.jointsound.concern.SymptomReport;
import org.jointsound.problem.Problem;
import org.jointsound.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * The same pipeline over many recordings, several at a time. Outcomes come out in the order in which the recordings went
 * in, one for each, and only a few are held at once however many recordings there are.
 */
public final class FolderAnalyser {
    /** How far the fastest thread may run ahead of the outcome that is due next, in recordings for each thread. */
    private static final int WINDOW_PER_THREAD = 4;

    private final FileAnalysis analysis;
    private final int threads;

    /** What is done with one recording. */
    @FunctionalInterface
    interface FileAnalysis {
        FileOutcome analyse(RecordingFile file) throws Exception;
    }

    /**
     * What came of one recording of the run.
     *
     * @param file the recording
     * @param outcome a report or a refusal; {@code decode-failed} when the file cannot be read, {@code internal} when
     *     the program itself failed
     * @param failure what failed in that case, for the log; null otherwise
     */
    public record Result(
            RecordingFile file,
            FileOutcome outcome,
            @Nullable Throwable failure) {}

    /**
     * A run with this analyser.
     *
     * @param context what the person reports, the same for every recording; {@link SymptomReport#EMPTY} when nothing is known
     * @param threads how many recordings are analysed at a time, at least 1
     */
    public FolderAnalyser(Analyser analyser, SymptomReport context, int threads) {
        this(file -> analyser.analyse(file.path(), file.baseName(), Circumstances.of(context)), threads);
    }

    FolderAnalyser(FileAnalysis analysis, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads is " + threads + ", must be at least 1");
        }
        this.analysis = analysis;
        this.threads = threads;
    }

    /**
     * Analyses the recordings and hands over each outcome when it is its turn.
     *
     * @param sink called on this thread; answers whether to go on
     * @throws InterruptedException if this thread is interrupted; what was under way is abandoned
     */
    public void analyse(List<RecordingFile> files, Predicate<Result> sink) throws InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(threads, FolderAnalyser::worker);
        try {
            Iterator<RecordingFile> coming = files.iterator();
            Deque<Pending> window = new ArrayDeque<>();
            boolean wanted = true;
            while (wanted && (coming.hasNext() || !window.isEmpty())) {
                while (coming.hasNext() && window.size() < threads * WINDOW_PER_THREAD) {
                    RecordingFile file = coming.next();
                    window.add(new Pending(file, workers.submit(() -> analysis.analyse(file))));
                }
                wanted = sink.test(window.remove().result());
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "analyser");
        thread.setDaemon(true);
        return thread;
    }

    private record Pending(RecordingFile file, Future<FileOutcome> outcome) {

        Result result() throws InterruptedException {
            try {
                return new Result(file, outcome.get(), null);
            } catch (ExecutionException e) {
                Problem unreadable = Unreadable.problem(e.getCause());
                if (unreadable != null) {
                    return new Result(file, new FileOutcome.Refused(unreadable), null);
                }
                Problem problem = Problem.of(
                        ProblemCode.INTERNAL,
                        "The program failed on this recording; the log has the reason. The other recordings are not"
                                + " affected.");
                return new Result(file, new FileOutcome.Refused(problem), e.getCause());
            }
        }
    }
}
