package org.jointsound.training;

import java.util.List;
import java.util.Map;
import org.tribuo.Model;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.transform.TransformTrainer;
import org.tribuo.transform.TransformationMap;
import org.tribuo.transform.transformations.MeanStdDevTransformation;

/** Training over standardised features, so that an absent one, which Tribuo reads as 0, counts as its mean. */
public final class Standardised {
    private Standardised() {}

    /** Trains with a trainer that was not used before: trainers are stateful. */
    public static Model<Label> train(Trainer<Label> fresh, List<LabelledEvent> events) {
        TransformationMap standardise = new TransformationMap(List.of(new MeanStdDevTransformation()));
        return new TransformTrainer<>(fresh, standardise).train(EventExamples.of(events), Map.of());
    }
}
