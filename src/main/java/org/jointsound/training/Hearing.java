package org.jointsound.training;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jointsound.analysis.Listener;
import org.jointsound.corpus.LabelledRecording;
import org.jointsound.problem.InputException;
import org.jointsound.problem.Problem;
import org.jointsound.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Listens to every recording of a dataset. */
final class Hearing {
    private Hearing() {}

    /**
     * The recordings heard, in their order.
     *
     * @param threads recordings at once; the result does not depend on it
     * @throws InputException with every recording that cannot be used
     */
    static List<TrainingRecording> of(
            List<LabelledRecording> sources, Listener listener, int threads, Progress progress)
            throws IOException, InterruptedException {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<TrainingRecording>> pending = new ArrayList<>();
            for (LabelledRecording source : sources) {
                pending.add(executor.submit(() -> TrainingRecording.of(source, listener)));
            }
            List<TrainingRecording> heard = new ArrayList<>();
            List<Problem.Fault> faults = new ArrayList<>();
            for (int i = 0; i < pending.size(); i++) {
                try {
                    heard.add(pending.get(i).get());
                } catch (ExecutionException e) {
                    faults.add(fault(sources.get(i), e.getCause()));
                }
                progress.done("recordings heard", i + 1, sources.size());
            }
            if (!faults.isEmpty()) {
                Problem.Fault first = faults.get(0);
                String detail = faults.size() + " of " + sources.size() + " recordings cannot be used. First: "
                        + first.pointer().substring(1) + ": " + first.detail();
                throw new InputException(new Problem(ProblemCode.VALIDATION, detail, faults));
            }
            return heard;
        } finally {
            executor.shutdownNow();
        }
    }

    private static Problem.Fault fault(LabelledRecording source, @Nullable Throwable cause) throws IOException {
        if (cause instanceof InputException refused) {
            return new Problem.Fault(
                    refused.problem().detail(), "/" + source.file().getFileName());
        }
        throw new IOException(source.file().getFileName() + " could not be heard", cause);
    }
}
