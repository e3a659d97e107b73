package org.jointsound.training;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Trainings that do not depend on each other, several at a time. */
final class Trainings {
    private Trainings() {}

    /**
     * The results, in the order of the trainings.
     *
     * @param threads how many at once, at least 1
     */
    static <T> List<T> all(List<Callable<T>> trainings, int threads) throws InterruptedException {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<T>> pending = new ArrayList<>();
            trainings.forEach(training -> pending.add(executor.submit(training)));
            List<T> results = new ArrayList<>();
            for (Future<T> one : pending) {
                results.add(one.get());
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
