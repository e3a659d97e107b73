package org.jointsound.audio;

import static org.jointsound.problem.ProblemCode.DECODE_FAILED;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jointsound.problem.InputException;

/**
 * A program while it runs: a stream of what it writes. Reading never blocks in the system, so it ends at the deadline and when
 * this thread is interrupted, whatever the program does. Closing ends the program and what it started.
 */
final class ChildProcess extends InputStream {
    /** Between two looks at an empty pipe, at first; it holds 64 KiB, which a decoder does not fill in this time. */
    private static final long PAUSE_NANOS = 200_000;

    /** Of a program that goes on saying nothing: 250 looks a second cost next to nothing. */
    private static final long LONGEST_PAUSE_NANOS = 4_000_000;

    private static final int ERROR_BYTES = 1 << 13;
    private static final int ERROR_READS = 8;
    private static final long END_SECONDS = 5;

    /** All that a child gets of our environment; FFREPORT, for one, would make it write files. */
    private static final Set<String> PASSED_ON = Set.of("PATH", "LD_LIBRARY_PATH", "SystemRoot");

    private final Process process;
    private final InputStream out;
    private final InputStream err;
    private final FfmpegLog log;
    private final Duration limit;
    private final long startNanos = System.nanoTime();
    private final byte[] errorBytes = new byte[ERROR_BYTES];

    private ChildProcess(Process process, FfmpegLog log, Duration limit) {
        this.process = process;
        this.out = process.getInputStream();
        this.err = process.getErrorStream();
        this.log = log;
        this.limit = limit;
    }

    /**
     * Starts a program without a shell, its standard input closed.
     *
     * @param log gets what it writes to standard error, while its output is read
     * @param limit how long it may run
     * @throws IOException if it cannot be started
     */
    static ChildProcess start(List<String> command, FfmpegLog log, Duration limit) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().retainAll(PASSED_ON);
        builder.environment().put("LC_ALL", "C");
        ChildProcess child = new ChildProcess(builder.start(), log, limit);
        child.process.getOutputStream().close();
        return child;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        for (long pause = PAUSE_NANOS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_NANOS)) {
            checkTime();
            // Asked in this order: what a program wrote before it ended, or to standard error before it wrote this, is
            // there.
            boolean ended = !process.isAlive();
            int there = out.available();
            drainErrors();
            if (there > 0) {
                return out.read(into, from, Math.min(length, there));
            }
            if (ended) {
                return -1;
            }
            LockSupport.parkNanos(pause);
        }
    }

    private void checkTime() throws InterruptedIOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("interrupted while a child process ran");
        }
        if (System.nanoTime() - startNanos > limit.toNanos()) {
            throw new InputException(
                    DECODE_FAILED,
                    "Decoding took longer than %d s and was given up. The file is damaged or made to be slow; export it again."
                            .formatted(Math.max(1, limit.toSeconds())));
        }
    }

    private void drainErrors() throws IOException {
        for (int i = 0; i < ERROR_READS; i++) {
            int there = Math.min(err.available(), ERROR_BYTES);
            if (there <= 0) {
                return;
            }
            log.accept(errorBytes, err.read(errorBytes, 0, there));
        }
    }

    /** What the program ended with; to be asked behind the end of its output. */
    int exitValue() {
        return process.exitValue();
    }

    @Override
    public void close() throws IOException {
        if (process.isAlive()) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            awaitEnd();
        }
        out.close();
        err.close();
    }

    private void awaitEnd() {
        boolean interrupted = Thread.interrupted();
        try {
            process.waitFor(END_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
