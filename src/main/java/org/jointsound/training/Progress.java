package org.jointsound.training;

/** Told of what is done, on the thread that runs the training. */
@FunctionalInterface
public interface Progress {
    /**
     * Another step is done.
     *
     * @param what kind of step, in the plural: {@code recordings heard}, {@code models trained}
     * @param done how many of them are done
     * @param all how many there are
     */
    void done(String what, int done, int all);
}
