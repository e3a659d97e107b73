package org.jointsound.training;

import java.util.List;
import java.util.stream.Stream;

/**
 * What one model may learn from.
 *
 * @param own recordings of the dataset
 * @param mixed synthetic ones that were added ({@link MixedIn}); never tried on
 */
public record LearningSide(List<TrainingRecording> own, List<TrainingRecording> mixed) {
    public LearningSide {
        own = List.copyOf(own);
        mixed = List.copyOf(mixed);
    }

    List<TrainingRecording> all() {
        return Stream.concat(own.stream(), mixed.stream()).toList();
    }
}
