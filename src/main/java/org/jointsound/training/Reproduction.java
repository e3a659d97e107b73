package org.jointsound.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jointsound.feature.FeatureVector;
import org.jointsound.model.Bundle;
import org.jointsound.model.EventClassifier;
import org.jointsound.model.Label;
import org.jointsound.model.Parameters;
import org.jointsound.model.Prediction;
import org.jointsound.model.VerdictRule;
import org.jointsound.store.Digests;

/**
 * A model beside the one that was trained again by its recipe.
 *
 * @param machine what of this machine, the program and its libraries is not as it was; empty where all is
 * @param same parts with the same bytes
 * @param differing parts with other bytes, or that only one of the two has
 * @param specification whether calibration, novelty and all else in {@code bundle.json} but the digests are the same
 * @param events of the dataset that both were asked about
 * @param largestDifference between the two, of any calibrated probability of an event or a recording; infinite where they tell other
 *     labels apart
 */
public record Reproduction(
        List<String> machine,
        List<String> same,
        List<String> differing,
        boolean specification,
        int events,
        double largestDifference) {
    /**
     * Two models count as the same whose probabilities differ by no more: the last of the six decimals that a report shows. It lies
     * above what another order of sums or another rounding of a logarithm does to the trees' sums of 32-bit numbers (2^-24 of
     * their value, about 1e-7) and to LibSVM's 64-bit ones, and far below what another split in a tree does.
     */
    public static final double TOLERANCE = 1e-6;

    /** Copies the lists. */
    public Reproduction {
        machine = List.copyOf(machine);
        same = List.copyOf(same);
        differing = List.copyOf(differing);
    }

    /** Whether everything is the same, bit for bit. */
    public boolean exact() {
        return differing.isEmpty() && specification;
    }

    /** Whether the two give the same answers within {@link #TOLERANCE}. */
    public boolean within() {
        return largestDifference <= TOLERANCE;
    }

    static Reproduction of(Bundle bundle, EventClassifier stored, MadeModel made, List<String> machine) {
        List<String> same = new ArrayList<>();
        List<String> differing = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>(bundle.sha256().keySet());
        names.addAll(made.parts().keySet());
        for (String name : names) {
            byte[] again = made.parts().get(name);
            boolean equal = again != null
                    && Digests.sha256(again).equals(bundle.sha256().get(name));
            (equal ? same : differing).add(name);
        }
        boolean specification = bundle.model().equals(made.bundle().model())
                && bundle.trainedOn().equals(made.bundle().trainedOn());
        EventClassifier again = new EventClassifier(
                made.bundle().model(),
                Parameters.read(Objects.requireNonNull(made.parts().get(Bundle.PARAMETERS))));
        return new Reproduction(
                machine,
                same,
                differing,
                specification,
                made.recordings().stream().mapToInt(one -> one.events().size()).sum(),
                largestDifference(stored, again, made.recordings()));
    }

    private static double largestDifference(
            EventClassifier stored, EventClassifier again, List<TrainingRecording> recordings) {
        double largest = 0;
        for (TrainingRecording recording : recordings) {
            List<Prediction> before = predictions(stored, recording);
            List<Prediction> after = predictions(again, recording);
            for (int i = 0; i < before.size(); i++) {
                largest = Math.max(
                        largest,
                        difference(before.get(i).probabilities(), after.get(i).probabilities()));
            }
            if (!before.isEmpty()) {
                largest = Math.max(largest, difference(pooled(stored, before), pooled(again, after)));
            }
        }
        return largest;
    }

    private static List<Prediction> predictions(EventClassifier classifier, TrainingRecording recording) {
        List<FeatureVector> features =
                recording.events().stream().map(LabelledEvent::features).toList();
        return features.stream().map(classifier::predict).toList();
    }

    private static Map<Label, Double> pooled(EventClassifier classifier, List<Prediction> predictions) {
        return classifier.spec().recording().apply(VerdictRule.pooled(predictions));
    }

    private static double difference(Map<Label, Double> one, Map<Label, Double> other) {
        if (!one.keySet().equals(other.keySet())) {
            return Double.POSITIVE_INFINITY;
        }
        return one.entrySet().stream()
                .mapToDouble(entry -> Math.abs(entry.getValue() - other.getOrDefault(entry.getKey(), 0.0)))
                .max()
                .orElse(0);
    }
}
