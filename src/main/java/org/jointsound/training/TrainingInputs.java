package org.jointsound.training;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a training takes beside its dataset.
 *
 * @param synthetic folder of a generated corpus to learn from as well; null for none
 * @param base model to compare with; null for none
 * @param concern what labels of its own say about concern, as {@link org.jointsound.json.CustomConcernJson} reads it; empty for none
 * @param work folder to keep what is done in, so that a stopped run can go on; null to keep nothing
 * @param resume whether to go on with what is kept there; else that is deleted first
 */
public record TrainingInputs(
        @Nullable Path synthetic,
        @Nullable BaseModel base,
        String concern,
        @Nullable Path work,
        boolean resume) {
    /** Nothing. */
    public static TrainingInputs none() {
        return new TrainingInputs(null, null, "", null, false);
    }
}
