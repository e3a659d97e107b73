package org.jointsound.training;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Trainings that do not depend on each other, several at a time where the trainer allows it. */
final class Trainings {
    private Trainings() {}

    /**
     * The results, in the order of the trainings.
     *
     * @param what they are, as progress is told
     */
    static <T> List<T> all(List<Callable<T>> trainings, EventTrainer trainer, String what, Progress progress)
            throws InterruptedException {
        int threads = trainer.concurrent() ? Runtime.getRuntime().availableProcessors() : 1;
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<T>> pending = new ArrayList<>();
            trainings.forEach(training -> pending.add(executor.submit(training)));
            List<T> results = new ArrayList<>();
            for (Future<T> one : pending) {
                results.add(one.get());
                progress.done(what, results.size(), trainings.size());
            }
            return results;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("a training failed", e);
        } finally {
            executor.shutdownNow();
        }
    }
}
