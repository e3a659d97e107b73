package org.jointsound.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jointsound.analysis.Listener;
import org.jointsound.corpus.LabelledRecording;
import org.jointsound.corpus.split.Provenance;
import org.jointsound.corpus.split.SameSound;
import org.jointsound.problem.InputException;
import org.jointsound.problem.Problem;
import org.jointsound.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Listens to every recording of a dataset. */
final class Hearing {
    private Hearing() {}

    /** How one recording is heard. */
    @FunctionalInterface
    interface Ear {
        /** The recording under the name that messages give it. */
        TrainingRecording hear(String name, LabelledRecording source) throws IOException;
    }

    /** The recordings heard event by event, in their order; otherwise as {@link #of(Path, List, Ear, int, Progress)}. */
    static List<TrainingRecording> of(
            Path dataset, List<LabelledRecording> sources, Listener listener, int threads, Progress progress)
            throws IOException, InterruptedException {
        return of(
                dataset,
                sources,
                (name, source) -> TrainingRecording.of(name, source, listener, 0, 0),
                threads,
                progress);
    }

    /**
     * The recordings heard, in their order.
     *
     * @param dataset in which they lie; messages name them by their path in it
     * @param threads recordings at once; the result does not depend on it
     * @throws InputException with every recording that cannot be used
     */
    static List<TrainingRecording> of(
            Path dataset, List<LabelledRecording> sources, Ear ear, int threads, Progress progress)
            throws IOException, InterruptedException {
        Path root = dataset.toRealPath();
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<TrainingRecording>> pending = new ArrayList<>();
            for (LabelledRecording source : sources) {
                pending.add(executor.submit(() -> ear.hear(name(source, root), source)));
            }
            List<TrainingRecording> heard = new ArrayList<>();
            List<Problem.Fault> faults = new ArrayList<>();
            for (int i = 0; i < pending.size(); i++) {
                try {
                    heard.add(pending.get(i).get());
                } catch (ExecutionException e) {
                    faults.add(fault(name(sources.get(i), root), e.getCause()));
                }
                progress.done("recordings heard", i + 1, sources.size());
            }
            if (!faults.isEmpty()) {
                Problem.Fault first = faults.get(0);
                String detail = faults.size() + " of " + sources.size() + " recordings cannot be used. First: "
                        + first.pointer().substring(1) + ": " + first.detail();
                throw new InputException(new Problem(ProblemCode.VALIDATION, detail, faults));
            }
            return tied(heard);
        } finally {
            executor.shutdownNow();
        }
    }

    /** Those that hold the same sound know it from here on. */
    private static List<TrainingRecording> tied(List<TrainingRecording> heard) {
        List<Provenance> tied =
                SameSound.tied(heard.stream().map(TrainingRecording::provenance).toList());
        return IntStream.range(0, tied.size())
                .mapToObj(i -> heard.get(i).with(tied.get(i)))
                .toList();
    }

    /** The path in the dataset, with slashes on every machine. */
    private static String name(LabelledRecording source, Path root) {
        return String.join(
                "/",
                StreamSupport.stream(root.relativize(source.file()).spliterator(), false)
                        .map(Path::toString)
                        .toList());
    }

    private static Problem.Fault fault(String name, @Nullable Throwable cause) throws IOException {
        if (cause instanceof InputException refused) {
            return new Problem.Fault(refused.problem().detail(), "/" + name);
        }
        throw new IOException(name + " could not be heard", cause);
    }
}
