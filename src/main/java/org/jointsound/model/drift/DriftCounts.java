package org.jointsound.model.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jointsound.model.Label;
import org.jointsound.model.Outcome;

/**
 * How often a model met and said what, over some time. Sums over recordings only.
 *
 * @param heard recordings in which an event was measured
 * @param features by name: events in which it was missing, then events in each of its bins
 * @param labels events that were given each label
 * @param outcomes recordings with each outcome, also those without an event
 */
public record DriftCounts(
        long heard, Map<String, List<Long>> features, Map<Label, Long> labels, Map<Outcome, Long> outcomes) {
    public static final DriftCounts NONE = new DriftCounts(0, Map.of(), Map.of(), Map.of());

    public DriftCounts {
        TreeMap<String, List<Long>> copied = new TreeMap<>();
        features.forEach((name, counts) -> copied.put(name, List.copyOf(counts)));
        features = copied;
        labels = new TreeMap<>(labels);
        outcomes = new TreeMap<>(outcomes);
    }

    /** Whether nothing was counted. */
    public boolean isEmpty() {
        return outcomes.isEmpty();
    }

    /** How many events were measured. */
    public long events() {
        return features.values().stream().findFirst().stream()
                .flatMap(List::stream)
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Both together. */
    public DriftCounts plus(DriftCounts that) {
        TreeMap<String, List<Long>> sums = new TreeMap<>(features);
        that.features.forEach((name, counts) -> sums.merge(name, counts, DriftCounts::sum));
        return new DriftCounts(heard + that.heard, sums, sum(labels, that.labels), sum(outcomes, that.outcomes));
    }

    private static List<Long> sum(List<Long> one, List<Long> other) {
        List<Long> sum = new ArrayList<>(one.size() >= other.size() ? one : other);
        List<Long> shorter = one.size() >= other.size() ? other : one;
        for (int i = 0; i < shorter.size(); i++) {
            sum.set(i, sum.get(i) + shorter.get(i));
        }
        return sum;
    }

    private static <K> Map<K, Long> sum(Map<K, Long> one, Map<K, Long> other) {
        Map<K, Long> sum = new TreeMap<>(one);
        other.forEach((key, count) -> sum.merge(key, count, Long::sum));
        return sum;
    }
}
