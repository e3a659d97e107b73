package org.jointsound.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jointsound.json.TrainingState;
import org.jointsound.json.TrainingStateJson;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the state of a training whenever it has changed, as server-sent events (WHATWG HTML, section 9.2), until it ends. Each event
 * is the whole state and its id is the state's revision, so that who comes back, or reads slowly, misses steps but never where things
 * stand.
 */
final class TrainingEvents implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TrainingEvents.class);
    private static final int CONNECTIONS = 16;
    /** Silence for longer than that makes proxies, and us, give a connection up. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    /** Who is still there then comes back by itself. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private final int connections;
    private final long heartbeatMillis;
    private final Semaphore places;
    // Not the threads that serve: these wait, and a reader that does not read holds one until it is cut off.
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "training-events");
        thread.setDaemon(true);
        return thread;
    });

    TrainingEvents() {
        this(CONNECTIONS, HEARTBEAT);
    }

    /** With other limits than the service has. */
    TrainingEvents(int connections, Duration heartbeat) {
        this.connections = connections;
        this.heartbeatMillis = heartbeat.toMillis();
        this.places = new Semaphore(connections);
    }

    /**
     * Answers with the events of a training; 204, which tells a browser not to come back, to who has seen the last of them.
     *
     * @throws InputException {@code overloaded} when as many listen as may
     */
    void send(Context ctx, TrainingJob job) {
        int seen = lastEventId(ctx);
        TrainingState now = job.state();
        if (now.status().ended() && now.revision() == seen) {
            ctx.status(204);
            return;
        }
        if (!places.tryAcquire()) {
            throw new InputException(
                    ProblemCode.OVERLOADED,
                    "Events are sent to " + connections
                            + " at a time. Ask for the state itself instead, or try again.");
        }
        ctx.contentType("text/event-stream").header("X-Accel-Buffering", "no");
        ctx.future(() -> {
            CompletableFuture<Void> sent = new CompletableFuture<>();
            threads.execute(() -> {
                try (OutputStream out = ctx.res().getOutputStream()) {
                    send(out, job, seen);
                } catch (IOException e) {
                    LOG.debug("a reader of events is gone, or did not read", e);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } finally {
                    places.release();
                    sent.complete(null);
                }
            });
            return sent;
        });
    }

    /** Ends every connection. */
    @Override
    public void close() {
        threads.shutdownNow();
    }

    private void send(OutputStream out, TrainingJob job, int seenBefore) throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        int seen = seenBefore;
        while (System.nanoTime() < end) {
            TrainingState state = job.await(seen, heartbeatMillis);
            if (state.revision() == seen) {
                write(out, ": still there\n\n");
                continue;
            }
            seen = state.revision();
            write(out, event(state));
            if (state.status().ended()) {
                return;
            }
        }
    }

    private static String event(TrainingState state) {
        return "id: %d\nevent: %s\ndata: %s\n\n"
                .formatted(state.revision(), state.status().slug(), TrainingStateJson.write(state));
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** What a client that comes back has seen; 0, which no revision is, for one that has not. */
    private static int lastEventId(Context ctx) {
        String sent = ctx.req().getHeader("Last-Event-ID");
        try {
            return sent == null ? 0 : Integer.parseInt(sent.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
