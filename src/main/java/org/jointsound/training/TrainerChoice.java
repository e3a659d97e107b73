package org.jointsound.training;

/**
 * Which trainer learns. It may depend on what is learned from, and on nothing else: what a model is tried on afterwards has no say.
 * The same recordings and seed give the same choice.
 */
public interface TrainerChoice {
    /**
     * The trainer for these recordings.
     *
     * @param side of at least two labels
     * @param step to be called {@link #steps} times, as the work goes on
     */
    EventTrainer choose(LearningSide side, long seed, Runnable step);

    /** Into how many steps of progress a choice is divided; 0 where there is nothing to do. */
    int steps();

    /**
     * Makes sure that this machine can train so, before the work that leads there.
     *
     * @throws org.jointsound.problem.InputException if it lacks what is needed
     */
    void requireRunsHere();

    /** How a model card calls a model of this trainer, which this choice made. */
    String describe(EventTrainer chosen);
}
