package org.jointsound.training.comparison;

import java.util.List;
import org.jointsound.training.LabelledEvent;
import org.jointsound.training.SvmTrainer;
import org.jointsound.training.TrainingSettings;
import org.tribuo.Model;
import org.tribuo.classification.Label;

/** The support vector machine that {@link SvmTrainer} ships, with another cost and gamma. */
record RadialMachine(double cost, double gamma) implements EventTrainer {
    @Override
    public Model<Label> train(List<LabelledEvent> events, long seed) {
        TrainingSettings settings =
                TrainingSettings.standard("comparison", "0", seed).withMachine(cost, gamma);
        return SvmTrainer.train(events, settings);
    }

    @Override
    public String toString() {
        return "C " + cost + ", gamma " + gamma;
    }
}
