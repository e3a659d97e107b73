package org.jointsound.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** While it is open, a process that is told to end (Ctrl-C) interrupts the thread that opened it, and waits for it to tidy up. */
final class Stop implements AutoCloseable {
    private static final long MOST_SECONDS = 10;

    private final CountDownLatch tidy = new CountDownLatch(1);
    private final Thread hook;

    Stop() {
        Thread runner = Thread.currentThread();
        hook = new Thread(() -> {
            runner.interrupt();
            waitForIt();
        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** What may be interrupted. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException, InterruptedException;
    }

    /** What is done after an interruption. */
    @FunctionalInterface
    interface Tidying {
        void run() throws IOException;
    }

    /**
     * Runs it, and tidies up if the process is told to end meanwhile.
     *
     * @throws InterruptedException then
     */
    <T> T running(Work<T> work, Tidying tidying) throws IOException, InterruptedException {
        try {
            return work.run();
        } catch (IOException | InterruptedException | UncheckedIOException e) {
            // Files that are written with the thread interrupted tell of it by an exception of their own.
            boolean told = Thread.interrupted() || e instanceof InterruptedException;
            if (!told) {
                throw e;
            }
            tidying.run();
            throw new InterruptedException("told to end");
        }
    }

    private void waitForIt() {
        try {
            tidy.await(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        tidy.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process ends already, and the hook runs.
        }
    }
}
