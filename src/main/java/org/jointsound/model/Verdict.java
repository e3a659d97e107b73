package org.jointsound.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a whole recording.
 *
 * @param outcome what can be said
 * @param reason why not simply a label; null for {@link Outcome#LABELLED}
 * @param label the recording's label; null without one
 * @param probabilities calibrated, summing to 1; empty without a label
 * @param predictionSet labels that cannot be ruled out, most likely first; empty without a label
 * @param present every joint label that an event carries without doubt, most evidence first
 */
public record Verdict(
        Outcome outcome,
        @Nullable Doubt reason,
        @Nullable Label label,
        Map<Label, Double> probabilities,
        List<Label> predictionSet,
        List<PresentLabel> present) {

    public Verdict {
        probabilities = Collections.unmodifiableMap(new LinkedHashMap<>(probabilities));
        predictionSet = List.copyOf(predictionSet);
        present = List.copyOf(present);
        boolean labelless = outcome == Outcome.NO_EVENT || outcome == Outcome.UNUSABLE;
        boolean allowed = labelless == (label == null)
                && (outcome == Outcome.LABELLED) == (reason == null)
                && (outcome != Outcome.LABELLED || (label != null && label.isJointSound() && !present.isEmpty()))
                && (outcome != Outcome.NOT_JOINT_SOUND || (Label.OTHER.equals(label) && present.isEmpty()));
        if (!allowed || labelless != predictionSet.isEmpty() || labelless != probabilities.isEmpty()) {
            throw new IllegalArgumentException("the report contract has no " + outcome + " with reason " + reason
                    + ", label " + label + ", set " + predictionSet + " and present " + present);
        }
    }

    static Verdict without(Outcome outcome, Doubt reason) {
        return new Verdict(outcome, reason, null, Map.of(), List.of(), List.of());
    }
}
