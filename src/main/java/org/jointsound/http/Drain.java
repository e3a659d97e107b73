package org.jointsound.http;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what is left of a refused upload, within limits. A client that is still sending when the connection closes often
 * never sees the answer, only a broken pipe.
 */
final class Drain {
    private static final Logger LOG = LoggerFactory.getLogger(Drain.class);
    private static final long MAX_BYTES = 100_000_000L;
    private static final long MAX_NANOS = 10_000_000_000L;
    private static final int BUFFER_BYTES = 64 * 1024;
    /** How long a pause is waited out where there is no time to wait. */
    private static final long PAUSE_NANOS = 250_000_000L;

    private static final long POLL_NANOS = 1_000_000L;
    /** More at a time would leave no thread to answer with. */
    private static final Semaphore PLACES = new Semaphore(4);

    private Drain() {}

    /** Reads the rest; answers whether its end was reached, so that the connection can serve another request. */
    static boolean rest(HttpServletRequest request) {
        if (BodyStream.hasFailed(request)) {
            return false;
        }
        if (!PLACES.tryAcquire()) {
            return restOf(request, Drain::drainAtOnce);
        }
        try {
            return restOf(request, Drain::drain);
        } finally {
            PLACES.release();
        }
    }

    private interface Way {
        boolean drain(ServletInputStream in) throws IOException;
    }

    private static boolean restOf(HttpServletRequest request, Way way) {
        // A client that asked first has sent nothing yet, and reading would tell it to go on.
        if (request.getHeader("Expect") != null || request.getContentLengthLong() > MAX_BYTES) {
            return false;
        }
        try {
            return way.drain(request.getInputStream());
        } catch (IOException | IllegalStateException e) {
            LOG.debug("a refused request could not be read to its end", e);
            return false;
        }
    }

    private static boolean drain(ServletInputStream in) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        long end = System.nanoTime() + MAX_NANOS;
        long total = 0;
        int count = in.read(buffer);
        while (count >= 0 && total < MAX_BYTES && System.nanoTime() < end) {
            total += count;
            count = in.read(buffer);
        }
        return count < 0;
    }

    /** Where every place is taken: a client that sends without pauses still gets its answer, one that dawdles does not. */
    private static boolean drainAtOnce(ServletInputStream in) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        long pauseEnds = System.nanoTime() + PAUSE_NANOS;
        long total = 0;
        while (!in.isFinished() && total < MAX_BYTES && System.nanoTime() < pauseEnds) {
            int arrived = in.available();
            if (arrived > 0) {
                total += in.read(buffer, 0, Math.min(buffer.length, arrived));
                pauseEnds = System.nanoTime() + PAUSE_NANOS;
            } else {
                LockSupport.parkNanos(POLL_NANOS);
            }
        }
        return in.isFinished();
    }
}
