package org.jointsound.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * The body of one request, which has to arrive within a time: a client that sends a byte now and then would otherwise keep
 * a thread for as long as it likes. A body that fails is the client's fault, never a failure of ours.
 */
final class BodyStream extends FilterInputStream {
    private static final String FAILED = BodyStream.class.getName() + ".failed";

    private final HttpServletRequest request;
    private final Duration patience;
    private final long startNanos = System.nanoTime();
    private @Nullable InputException refusal;

    BodyStream(HttpServletRequest request, Duration patience) throws IOException {
        super(request.getInputStream());
        this.request = request;
        this.patience = patience;
    }

    /** Whether the body of this request failed, so that nothing more is to be hoped from it. */
    static boolean hasFailed(HttpServletRequest request) {
        return request.getAttribute(FAILED) != null;
    }

    /** Why the body failed; null as long as it has not. */
    @Nullable
    InputException refusal() {
        return refusal;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int count = read(one, 0, 1);
        return count < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count;
        try {
            count = super.read(buffer, offset, length);
        } catch (IOException | RuntimeException e) {
            throw refuse(isTimeout(e) ? late() : broken(), e);
        }
        if (count >= 0 && System.nanoTime() - startNanos > patience.toNanos()) {
            throw refuse(late(), null);
        }
        return count;
    }

    /** Left open: Jetty's form parser closes the body of a broken form, and with it the connection, before the answer. */
    @Override
    public void close() {
        // The container closes the body when the request is done.
    }

    private InputException refuse(InputException why, @Nullable Exception cause) {
        if (cause != null) {
            why.initCause(cause);
        }
        refusal = why;
        request.setAttribute(FAILED, true);
        return why;
    }

    private InputException late() {
        return new InputException(
                ProblemCode.VALIDATION,
                "The upload did not arrive in time; %d seconds are the most there are. Send it again, or a shorter one."
                        .formatted(Math.max(1, patience.toSeconds())));
    }

    private static InputException broken() {
        return new InputException(
                ProblemCode.VALIDATION, "The request's body ended early or is malformed. Send it again, whole.");
    }

    private static boolean isTimeout(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TimeoutException) {
                return true;
            }
        }
        return false;
    }
}
