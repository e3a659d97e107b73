package org.jointsound.model.drift;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jointsound.feature.FeatureVector;
import org.jointsound.model.Label;
import org.jointsound.model.Outcome;

/** Counts what one model meets and says. Thread-safe. */
public final class DriftCounter {
    private final Reference reference;
    private final List<String> names;
    /** One row per feature: missing, then the bins. */
    private final long[][] features;

    private final Map<Label, Long> labels = new TreeMap<>();
    private final Map<Outcome, Long> outcomes = new TreeMap<>();
    private long heard;

    public DriftCounter(Reference reference) {
        this.reference = reference;
        this.names = reference.featureNames();
        this.features = reference.features().stream()
                .map(bins -> new long[1 + bins.shares().size()])
                .toArray(long[][]::new);
    }

    /**
     * Counts one recording.
     *
     * @param measured one vector per event; may be empty
     * @param given labels of its events
     * @throws IllegalArgumentException if a vector has other features than the reference
     */
    public void add(List<FeatureVector> measured, List<Label> given, Outcome outcome) {
        int[][] found = measured.stream().map(this::columns).toArray(int[][]::new);
        synchronized (this) {
            for (int[] columns : found) {
                for (int i = 0; i < columns.length; i++) {
                    features[i][columns[i]]++;
                }
            }
            given.forEach(label -> labels.merge(label, 1L, Long::sum));
            outcomes.merge(outcome, 1L, Long::sum);
            heard += measured.isEmpty() ? 0 : 1;
        }
    }

    /** What was counted since it was taken last. */
    public synchronized DriftCounts take() {
        Map<String, List<Long>> counted = new LinkedHashMap<>();
        for (int i = 0; i < features.length; i++) {
            counted.put(names.get(i), Arrays.stream(features[i]).boxed().toList());
            Arrays.fill(features[i], 0);
        }
        DriftCounts counts = new DriftCounts(heard, counted, labels, outcomes);
        labels.clear();
        outcomes.clear();
        heard = 0;
        return counts;
    }

    private int[] columns(FeatureVector vector) {
        if (!vector.set().names().equals(names)) {
            throw new IllegalArgumentException(
                    "measured is " + vector.set().id() + ", the model's reference is of other features");
        }
        return IntStream.range(0, names.size())
                .map(i -> 1 + reference.features().get(i).binOf(vector.get(i)))
                .toArray();
    }
}
