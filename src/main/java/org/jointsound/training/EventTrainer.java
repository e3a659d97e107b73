package org.jointsound.training;

import java.util.List;
import org.tribuo.Model;
import org.tribuo.classification.Label;

/** One way to train a classifier of events, with all its settings. Its text names the settings, as a table shows them. */
public interface EventTrainer {
    /**
     * A model with probabilities; the same events and seed give the same one, also where several are trained at once.
     *
     * @param events of at least two labels
     */
    Model<Label> train(List<LabelledEvent> events, long seed);

    /**
     * Makes sure that this machine can train it, before the work that leads there.
     *
     * @throws org.jointsound.problem.InputException if it lacks what the trainer needs
     */
    default void requireRunsHere() {}
}
