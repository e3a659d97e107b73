package org.jointsound.analysis;

/** Tells how long each stage took. */
final class Stopwatch {
    private long since = System.nanoTime();

    /** Milliseconds since the last call, or since the start. */
    double lapMs() {
        long now = System.nanoTime();
        double ms = (now - since) / 1e6;
        since = now;
        return ms;
    }
}
