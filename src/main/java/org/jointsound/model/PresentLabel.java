package org.jointsound.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A joint label that some events of a recording carry.
 *
 * @param label the label
 * @param events how many events carry it
 * @param confidence the highest calibrated probability among them
 */
public record PresentLabel(Label label, int events, double confidence) {

    /**
     * The joint labels of those events that the model does not abstain on.
     *
     * @param evidence probabilities of the recording; the label with the most of it comes first
     */
    static List<PresentLabel> among(List<Prediction> predictions, Map<Label, Double> evidence) {
        Map<Label, PresentLabel> present = new LinkedHashMap<>();
        for (Prediction prediction : predictions) {
            Label label = prediction.label();
            if (label.isJointSound() && prediction.abstention() == null) {
                present.merge(label, new PresentLabel(label, 1, prediction.confidence()), PresentLabel::and);
            }
        }
        List<PresentLabel> sorted = new ArrayList<>(present.values());
        sorted.sort(Comparator.comparingDouble(one -> -evidence.getOrDefault(one.label(), 0.0)));
        return sorted;
    }

    /** How many events carry a label. */
    public static int events(List<PresentLabel> present, Label label) {
        return present.stream()
                .filter(one -> one.label().equals(label))
                .mapToInt(PresentLabel::events)
                .sum();
    }

    private PresentLabel and(PresentLabel that) {
        return new PresentLabel(label, events + that.events, Math.max(confidence, that.confidence));
    }
}
