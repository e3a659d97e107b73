package org.jointsound.training;

/** Always the same trainer. */
public record FixedTrainer(EventTrainer trainer) implements TrainerChoice {
    @Override
    public EventTrainer choose(LearningSide side, long seed, Runnable step) {
        return trainer;
    }

    @Override
    public int steps() {
        return 0;
    }

    @Override
    public void requireRunsHere() {
        trainer.requireRunsHere();
    }

    @Override
    public String describe(EventTrainer chosen) {
        return chosen.toString();
    }

    @Override
    public String toString() {
        return trainer.toString();
    }
}
