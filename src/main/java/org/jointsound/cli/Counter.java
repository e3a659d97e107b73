package org.jointsound.cli;

import java.io.PrintWriter;
import java.util.function.LongSupplier;

/**
 * A progress bar on a terminal; silent where nobody watches. For instance {@code [=====>              ] 31 of 120
 * recordings made, 2:10 left}. Made for 80 columns, without control sequences but the carriage return.
 */
final class Counter {
    private static final int BAR_WIDTH = 20;
    /** One less than the columns of the narrowest usual terminal: in the last one, some of them start a new line. */
    private static final int LINE_WIDTH = 79;

    private static final long REDRAW_NANOS = 100_000_000;
    /** Before that, what is left is a guess from too few steps. */
    private static final long FIRST_ESTIMATE_NANOS = 2_000_000_000;

    private final PrintWriter err;
    private final boolean watched;
    private final LongSupplier nanoTime;
    private String stage = "";
    private int stageAll;
    private int stageFirst;
    private long stageNanos;
    private long drawnNanos;
    private int shownLength;

    Counter(PrintWriter err, boolean watched) {
        this(err, watched, System::nanoTime);
    }

    /** With a clock of its own, in nanoseconds from any moment. */
    Counter(PrintWriter err, boolean watched, LongSupplier nanoTime) {
        this.err = err;
        this.watched = watched;
        this.nanoTime = nanoTime;
    }

    /**
     * Draws the bar, at most 10 times per second; at once where it is not there, and where it is full.
     *
     * @param what kind of step, in the plural; another kind, or another number of all, starts the estimate anew
     */
    void show(int done, int all, String what) {
        if (!watched) {
            return;
        }
        long now = nanoTime.getAsLong();
        if (!what.equals(stage) || all != stageAll || done < stageFirst) {
            stage = what;
            stageAll = all;
            stageFirst = done;
            stageNanos = now;
        } else if (shownLength > 0 && done < all && now - drawnNanos < REDRAW_NANOS) {
            return;
        }
        drawnNanos = now;
        draw(bar(done, all) + " " + done + " of " + all + " " + what + timeLeft(done, now - stageNanos));
    }

    /** Wipes the bar, so that something else can be written there. */
    void clear() {
        draw("");
        if (shownLength > 0) {
            print("\r");
            shownLength = 0;
        }
    }

    /** Writes over what is there rather than wiping it first, which would flicker. */
    private void draw(String text) {
        String line = text.length() > LINE_WIDTH ? text.substring(0, LINE_WIDTH) : text;
        String back = shownLength > 0 ? "\r" : "";
        print(back + line + " ".repeat(Math.max(0, shownLength - line.length())));
        shownLength = Math.max(shownLength, line.length());
    }

    private static String bar(int done, int all) {
        int full = (int) Math.min(BAR_WIDTH, (long) BAR_WIDTH * done / Math.max(1, all));
        String head = full < BAR_WIDTH ? ">" : "";
        return "[" + "=".repeat(full) + head + " ".repeat(BAR_WIDTH - full - head.length()) + "]";
    }

    /** As if the rest took as long for each step as those seen so far; empty while that says little. */
    private String timeLeft(int done, long elapsedNanos) {
        int seen = done - stageFirst;
        if (seen < 1 || done >= stageAll || elapsedNanos < FIRST_ESTIMATE_NANOS) {
            return "";
        }
        long seconds = Math.round((double) elapsedNanos / seen * (stageAll - done) / 1e9);
        long hours = seconds / 3600;
        String minutes = (hours > 0 && seconds / 60 % 60 < 10 ? "0" : "") + seconds / 60 % 60;
        String clock = (hours > 0 ? hours + ":" : "") + minutes + (seconds % 60 < 10 ? ":0" : ":") + seconds % 60;
        return ", " + clock + " left";
    }

    private void print(String text) {
        if (watched && !text.isEmpty()) {
            err.print(text);
            err.flush();
        }
    }
}
