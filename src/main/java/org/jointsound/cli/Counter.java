package org.jointsound.cli;

import java.io.PrintWriter;

/** A line on a terminal that counts up; silent where nobody watches. */
final class Counter {
    private final PrintWriter err;
    private final boolean watched;
    private int shownLength;

    Counter(PrintWriter err, boolean watched) {
        this.err = err;
        this.watched = watched;
    }

    /** Redraws the line, for instance {@code 12 of 340 recordings}. */
    void show(int done, int all, String what) {
        clear();
        String line = done + " of " + all + " " + what;
        shownLength = line.length();
        print(line);
    }

    /** Wipes the line, so that something else can be written there. */
    void clear() {
        if (shownLength > 0) {
            print("\r" + " ".repeat(shownLength) + "\r");
            shownLength = 0;
        }
    }

    private void print(String text) {
        if (watched) {
            err.print(text);
            err.flush();
        }
    }
}
