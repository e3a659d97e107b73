package org.jointsound.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jointsound.model.Label;
import org.jointsound.model.ModelSpec;
import org.jointsound.model.Prediction;
import org.jointsound.model.drift.FeatureBins;
import org.jointsound.model.drift.Reference;

/** Writes down what a model is trained on, for telling later whether it is still asked the like. */
final class ReferenceFit {
    private ReferenceFit() {}

    /**
     * The reference of a model.
     *
     * @param recordings of the training; what was cut out of them or made from them does not count, because nobody sends that
     * @param unseen what models said of recordings of subjects that they had not met; at least one event
     */
    static Reference of(ModelSpec spec, List<TrainingRecording> recordings, List<Answer> unseen) {
        List<LabelledEvent> events = Learner.events(recordings);
        List<FeatureBins> features = new ArrayList<>();
        for (int i = 0; i < spec.features().size(); i++) {
            int feature = i;
            features.add(bins(
                    spec.features().get(i),
                    events.stream()
                            .mapToDouble(event -> event.features().get(feature))
                            .toArray()));
        }
        int heard =
                (int) recordings.stream().filter(one -> !one.events().isEmpty()).count();
        return new Reference(heard, events.size(), features, labels(spec, unseen));
    }

    /**
     * Bins of a feature between its tenths: the smallest values that a tenth, two tenths and so on of the values do not exceed, equal
     * ones once. A feature that never differs gets a bin of its own value between two empty ones, so that any other value shows.
     *
     * @param values at least one; NaN where it is missing
     */
    static FeatureBins bins(String feature, double[] values) {
        double[] present = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                // Makes one of the two zeros.
                .map(value -> value + 0.0)
                .sorted()
                .toArray();
        List<Double> edges = edges(present);
        double[] counts = new double[edges.size() + 1];
        for (double value : present) {
            counts[FeatureBins.bin(edges, value)]++;
        }
        return new FeatureBins(
                feature,
                edges,
                Arrays.stream(counts)
                        .map(count -> count / values.length)
                        .boxed()
                        .toList(),
                (double) (values.length - present.length) / values.length);
    }

    private static List<Double> edges(double[] sorted) {
        if (sorted.length == 0) {
            return List.of();
        }
        double least = sorted[0];
        double most = sorted[sorted.length - 1];
        if (least == most) {
            return List.of(Math.nextDown(least), least);
        }
        TreeSet<Double> edges = new TreeSet<>();
        for (int tenth = 1; tenth < FeatureBins.MOST_BINS; tenth++) {
            // In whole numbers, for 0.1 is none: the first of those that are at least this many tenths.
            long rank = ((long) tenth * sorted.length + FeatureBins.MOST_BINS - 1) / FeatureBins.MOST_BINS;
            edges.add(sorted[(int) rank - 1]);
        }
        edges.remove(most);
        return List.copyOf(edges);
    }

    private static Map<Label, Double> labels(ModelSpec spec, List<Answer> unseen) {
        Map<Label, Double> shares = new LinkedHashMap<>();
        spec.labels().forEach(label -> shares.put(label, 0.0));
        List<Label> given = unseen.stream()
                .flatMap(answer -> answer.raw().stream())
                .map(raw -> new Prediction(spec.event().apply(raw), spec.labels(), 0, null).label())
                .toList();
        given.forEach(label -> shares.merge(label, 1.0 / given.size(), Double::sum));
        return shares;
    }
}
