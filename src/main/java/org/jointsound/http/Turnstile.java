package org.jointsound.http;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets a fixed number of classifications run, a fixed number wait, and turns the rest away. */
final class Turnstile {
    private static final Logger LOG = LoggerFactory.getLogger(Turnstile.class);

    private final Semaphore places;
    private final Semaphore running;
    private final Duration patience;

    Turnstile(ServerSettings settings) {
        this.places = new Semaphore(settings.running() + settings.waiting());
        this.running = new Semaphore(settings.running(), true);
        this.patience = settings.patience();
    }

    /** Something that is done while inside. */
    interface Work<T> {
        T run() throws Exception;
    }

    /**
     * Runs the work when it is its turn.
     *
     * @throws InputException {@code overloaded} when every place is taken, no turn came in time, or the memory did not
     *     suffice
     */
    <T> T pass(Work<T> work) throws Exception {
        if (!places.tryAcquire()) {
            throw overloaded();
        }
        try {
            if (!running.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw overloaded();
            }
            try {
                return work.run();
            } catch (OutOfMemoryError e) {
                // One recording that is too much for what the others left: its memory is free again by now.
                LOG.error("the memory did not suffice for a recording; give the service more with -Xmx", e);
                throw overloaded();
            } finally {
                running.release();
            }
        } finally {
            places.release();
        }
    }

    private static InputException overloaded() {
        return new InputException(
                ProblemCode.OVERLOADED, "More recordings are waiting than can be analysed now. Try again in a moment.");
    }
}
