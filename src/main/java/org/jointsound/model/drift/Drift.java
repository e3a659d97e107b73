package org.jointsound.model.drift;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jointsound.model.Label;

/**
 * What a model is asked and answers of late, against its training.
 *
 * @param counts of late
 * @param labels of the labels that it gives to events
 * @param features one per feature, largest index first
 */
public record Drift(DriftCounts counts, Stability labels, List<OfFeature> features) {
    /** With fewer, chance alone moves even the labels by {@link Shift#MINOR_FROM}, so nothing is told. */
    public static final long LEAST_RECORDINGS = 100;

    /** Share of looks in which equal distributions are called shifted: of the labels, and of any feature at all. */
    private static final double LEVEL = 0.05;

    /**
     * One feature.
     *
     * @param name of the feature
     * @param stability of its bins, and of how often it is missing
     */
    public record OfFeature(String name, Stability stability) {}

    public Drift {
        features = List.copyOf(features);
    }

    /** Compares. A feature is beyond chance at a level divided by the number of features (Bonferroni), for all are looked at. */
    public static Drift of(Reference reference, DriftCounts counts) {
        Stability.Size size = new Stability.Size(reference.events(), reference.recordings(), counts.heard());
        List<OfFeature> features = new ArrayList<>();
        for (FeatureBins bins : reference.features()) {
            List<Long> seen = counts.features().getOrDefault(bins.feature(), List.of());
            features.add(new OfFeature(
                    bins.feature(),
                    Stability.of(
                            cells(bins),
                            cells(seen, bins),
                            size,
                            LEVEL / reference.features().size())));
        }
        features.sort(Comparator.comparingDouble(one -> -one.stability().index()));
        return new Drift(counts, labels(reference, counts, size), features);
    }

    /** Whether there is enough to tell. */
    public boolean isTold() {
        return counts.heard() >= LEAST_RECORDINGS;
    }

    /** The features that shifted so far, largest index first. */
    public List<OfFeature> shifted(Shift shift) {
        return features.stream().filter(one -> one.stability().shift() == shift).toList();
    }

    private static Stability labels(Reference reference, DriftCounts counts, Stability.Size size) {
        Set<Label> labels = new TreeSet<>(reference.labels().keySet());
        labels.addAll(counts.labels().keySet());
        return Stability.of(
                labels.stream()
                        .mapToDouble(label -> reference.labels().getOrDefault(label, 0.0))
                        .toArray(),
                labels.stream()
                        .mapToLong(label -> counts.labels().getOrDefault(label, 0L))
                        .toArray(),
                size,
                LEVEL);
    }

    private static double[] cells(FeatureBins bins) {
        double[] cells = new double[1 + bins.shares().size()];
        cells[0] = bins.missing();
        for (int i = 1; i < cells.length; i++) {
            cells[i] = bins.shares().get(i - 1);
        }
        return cells;
    }

    private static long[] cells(List<Long> seen, FeatureBins bins) {
        long[] cells = new long[1 + bins.shares().size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = i < seen.size() ? seen.get(i) : 0;
        }
        return cells;
    }
}
