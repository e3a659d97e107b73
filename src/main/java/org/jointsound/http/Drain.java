package org.jointsound.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
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
    /** More at a time would leave no thread to answer with. */
    private static final Semaphore PLACES = new Semaphore(4);

    private Drain() {}

    /** Reads the rest; answers whether its end was reached, so that the connection can serve another request. */
    static boolean rest(HttpServletRequest request) {
        if (BodyStream.hasFailed(request) || !PLACES.tryAcquire()) {
            return false;
        }
        try {
            return restOf(request);
        } finally {
            PLACES.release();
        }
    }

    private static boolean restOf(HttpServletRequest request) {
        // A client that asked first has sent nothing yet, and reading would tell it to go on.
        if (request.getHeader("Expect") != null || request.getContentLengthLong() > MAX_BYTES) {
            return false;
        }
        try {
            return drain(request.getInputStream());
        } catch (IOException | IllegalStateException e) {
            LOG.debug("a refused request could not be read to its end", e);
            return false;
        }
    }

    private static boolean drain(InputStream in) throws IOException {
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
}
