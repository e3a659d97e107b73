package org.jointsound.training;

/** Counts the steps of work that goes on in several threads. */
final class Steps {
    private final String what;
    private final int all;
    private final Progress progress;
    private int done;

    /**
     * None is done yet.
     *
     * @param what kind of step, in the plural
     */
    Steps(String what, int all, Progress progress) {
        this.what = what;
        this.all = all;
        this.progress = progress;
    }

    synchronized void one() {
        more(1);
    }

    /** Several at once, as of work that an earlier run did. */
    synchronized void more(int steps) {
        done += steps;
        progress.done(what, done, all);
    }
}
