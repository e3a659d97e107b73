package org.jointsound.training;

import java.util.Optional;
import org.jointsound.model.Bundle;
import org.jointsound.model.EventClassifier;
import org.jointsound.model.LearnedFrom;

/**
 * A model that a new one is to be better than.
 *
 * @param learned whom and what it learned from, where its bundle says so
 */
public record BaseModel(EventClassifier classifier, Bundle.TrainedOn trainedOn, Optional<LearnedFrom> learned) {
    /** As messages name it. */
    String title() {
        return classifier.spec().name() + " " + classifier.spec().version();
    }
}
