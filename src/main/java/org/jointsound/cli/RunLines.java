package org.jointsound.cli;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import org.jointsound.json.RunEvent;
import org.jointsound.json.RunEventJson;
import org.jointsound.json.TrainingState;
import org.jspecify.annotations.Nullable;

/** Tells another program of a run, a line for each event; a line is out when the method returns. */
final class RunLines {
    /** More often than this, nobody reads it. */
    private static final long LEAST_NANOS = 200_000_000;
    /** Before that, what is left is a guess from too few steps. */
    private static final long FIRST_ESTIMATE_NANOS = 2_000_000_000;

    private final PrintWriter out;
    private final InstantSource clock;
    private final LongSupplier nanoTime;
    private String step = "";
    private int stepAll;
    private int stepFirst;
    private long stepNanos;
    private long toldNanos;

    /** With clocks of its own: one of the day, and one in nanoseconds from any moment. */
    RunLines(PrintWriter out, InstantSource clock, LongSupplier nanoTime) {
        this.out = out;
        this.clock = clock;
        this.nanoTime = nanoTime;
    }

    void tell(RunEvent event) {
        out.println(RunEventJson.write(event, clock.instant()));
        out.flush();
    }

    /** Tells of a step, at most five times per second; always where a kind of step begins or ends. */
    void advanced(String what, int done, int all) {
        long now = nanoTime.getAsLong();
        if (!what.equals(step) || all != stepAll || done < stepFirst) {
            step = what;
            stepAll = all;
            stepFirst = done;
            stepNanos = now;
        } else if (done < all && now - toldNanos < LEAST_NANOS) {
            return;
        }
        toldNanos = now;
        tell(new RunEvent.Advanced(new TrainingState.Progress(what, done, all, secondsLeft(done, now - stepNanos))));
    }

    /** As if the rest took as long for each step as those seen so far; null while that says little. */
    private @Nullable Long secondsLeft(int done, long elapsedNanos) {
        int seen = done - stepFirst;
        if (done >= stepAll) {
            return 0L;
        }
        return seen < 1 || elapsedNanos < FIRST_ESTIMATE_NANOS
                ? null
                : Math.round((double) elapsedNanos / seen * (stepAll - done) / 1e9);
    }
}
