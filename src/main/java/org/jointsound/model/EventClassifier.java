package org.jointsound.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jointsound.feature.FeatureSet;
import org.jointsound.feature.FeatureVector;
import org.jspecify.annotations.Nullable;

/** A trained model at work: one feature vector in, one calibrated prediction out. Thread-safe. */
public final class EventClassifier {
    /**
     * Of the features that the model knows, the share that a whole recording may lack. A choice: of full band, a recording
     * of 8 kHz (a band of 4 kHz) lacks less, one of 2 kHz more.
     */
    private static final double MOST_MISSING = 0.5;

    private final ModelSpec spec;
    private final Scorer scorer;
    private final boolean wholeRecordings;

    /**
     * A classifier of trained parameters.
     *
     * @throws IllegalArgumentException if they know other labels than the specification
     */
    public EventClassifier(ModelSpec spec, Scorer scorer) {
        if (!scorer.labels().equals(Set.copyOf(spec.labels()))) {
            throw new IllegalArgumentException("the model knows "
                    + scorer.labels().stream().sorted().toList() + ", its specification " + spec.labels());
        }
        this.spec = spec;
        this.scorer = scorer;
        this.wholeRecordings = Unit.of(spec).filter(Unit.CLIP::equals).isPresent();
    }

    public ModelSpec spec() {
        return spec;
    }

    /**
     * Labels one event.
     *
     * @throws IllegalArgumentException if the vector is of another feature set
     */
    public Prediction predict(FeatureVector vector) {
        Map<Label, Double> probabilities = spec.event().apply(rawProbabilities(vector));
        double distance = spec.novelty().distance(vector);
        Prediction plain = new Prediction(
                probabilities,
                spec.event().predictionSet(probabilities),
                spec.novelty().score(distance),
                null);
        Doubt doubt = doubt(vector, distance, plain.confidence());
        return doubt == null ? plain : new Prediction(probabilities, plain.predictionSet(), plain.novelty(), doubt);
    }

    /** Uncalibrated probabilities in the order of the labels; what calibration is fitted on. */
    public Map<Label, Double> rawProbabilities(FeatureVector vector) {
        checkSet(vector.set());
        Map<Label, Double> scores = scorer.probabilities(vector);
        Map<Label, Double> raw = new LinkedHashMap<>();
        for (Label label : spec.labels()) {
            double score = Objects.requireNonNull(scores.get(label));
            if (!Double.isFinite(score)) {
                throw new IllegalStateException("the model gives " + label + " a probability of " + score);
            }
            raw.put(label, score);
        }
        return raw;
    }

    /**
     * The same prediction in the light of evidence against a label that is not in the sound: its odds are divided, and what
     * follows from the probabilities (set, label, doubt) follows from the new ones.
     *
     * @param divisor above 1 for evidence against the label
     */
    public Prediction weighed(Prediction prediction, Label label, double divisor) {
        Map<Label, Double> probabilities = Probabilities.withLowerOdds(prediction.probabilities(), label, divisor);
        Prediction plain =
                new Prediction(probabilities, spec.event().predictionSet(probabilities), prediction.novelty(), null);
        boolean ofTheSound = prediction.abstention() != null && prediction.abstention() != Doubt.LOW_CONFIDENCE;
        Doubt doubt = ofTheSound ? prediction.abstention() : lowConfidence(plain.confidence());
        return doubt == null ? plain : new Prediction(probabilities, plain.predictionSet(), plain.novelty(), doubt);
    }

    private @Nullable Doubt doubt(FeatureVector vector, double distance, double confidence) {
        if (wholeRecordings && spec.novelty().missing(vector) > MOST_MISSING) {
            return Doubt.BAND_TOO_NARROW;
        }
        if (spec.novelty().isNovel(distance)) {
            return Doubt.NOVEL_SOUND;
        }
        return lowConfidence(confidence);
    }

    private @Nullable Doubt lowConfidence(double confidence) {
        return confidence < spec.minConfidence() ? Doubt.LOW_CONFIDENCE : null;
    }

    /**
     * Makes sure that this model reads one of some feature sets.
     *
     * @throws IllegalArgumentException if it reads none of them, or one of the same name with other features
     */
    public void checkSetAmong(List<FeatureSet> sets) {
        FeatureSet own = sets.stream()
                .filter(set -> set.id().equals(spec.featureSet()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the model reads " + spec.featureSet() + " with "
                        + spec.features().size() + " features, measured is "
                        + sets.stream().map(FeatureSet::id).collect(Collectors.joining(", "))));
        checkSet(own);
    }

    /**
     * Makes sure that this model reads a feature set.
     *
     * @throws IllegalArgumentException if it reads another, or one of the same name with other features
     */
    public void checkSet(FeatureSet set) {
        if (!set.id().equals(spec.featureSet()) || !set.names().equals(spec.features())) {
            throw new IllegalArgumentException("the model reads " + spec.featureSet() + " with "
                    + spec.features().size() + " features, measured is " + set.id() + " with " + set.size()
                    + ", or their names differ");
        }
    }
}
