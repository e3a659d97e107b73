package org.jointsound.model;

import java.util.List;
import org.jointsound.feature.FeatureVector;

/**
 * How far an event lies from what the model was trained on: the root mean square of its standardised features, those that
 * are present. Plain, but it needs no second model and says at once when a sound is like nothing seen.
 *
 * @param means of the training events, one per feature; {@link #NEVER_MET_MEAN} where none had it
 * @param deviations their standard deviations, above 0; {@link #NEVER_MET_DEVIATION} where none had it
 * @param quantiles distances of the training events at evenly spaced quantiles, rising, at least two
 * @param threshold distance beyond which an event counts as novel
 */
public record Novelty(List<Double> means, List<Double> deviations, List<Double> quantiles, double threshold) {
    /** Mean of a feature that no training event had. */
    public static final double NEVER_MET_MEAN = 0;
    /** Its deviation. No feature that was measured has just these two. */
    public static final double NEVER_MET_DEVIATION = 1;

    /** One feature far out must not decide alone. */
    private static final double LARGEST_Z = 8;

    public Novelty {
        means = List.copyOf(means);
        deviations = List.copyOf(deviations);
        quantiles = List.copyOf(quantiles);
        boolean spread = deviations.stream().allMatch(deviation -> deviation > 0);
        if (means.size() != deviations.size() || !spread || quantiles.size() < 2 || !(threshold > 0)) {
            throw new IllegalArgumentException(
                    "novelty needs a mean and a deviation above 0 per feature, two quantiles, and a threshold above 0");
        }
    }

    /** Distance from the training mean in standard deviations per feature; 0 when no feature is present. */
    public double distance(FeatureVector vector) {
        double sum = 0;
        int present = 0;
        for (int i = 0; i < means.size(); i++) {
            if (vector.isPresent(i)) {
                double z = (vector.get(i) - means.get(i)) / deviations.get(i);
                sum += Math.min(z * z, LARGEST_Z * LARGEST_Z);
                present++;
            }
        }
        return present == 0 ? 0 : Math.sqrt(sum / present);
    }

    /** Of the features that some training event had, the share that is absent here; 0 when there were none. */
    double missing(FeatureVector vector) {
        int met = 0;
        int missing = 0;
        for (int i = 0; i < means.size(); i++) {
            if (means.get(i) != NEVER_MET_MEAN || deviations.get(i) != NEVER_MET_DEVIATION) {
                met++;
                missing += vector.isPresent(i) ? 0 : 1;
            }
        }
        return met == 0 ? 0 : (double) missing / met;
    }

    /** Share of the training events that lay nearer, in [0, 1], interpolated between the quantiles. */
    public double score(double distance) {
        int last = quantiles.size() - 1;
        if (distance <= quantiles.get(0)) {
            return 0;
        }
        for (int i = 1; i <= last; i++) {
            double low = quantiles.get(i - 1);
            double high = quantiles.get(i);
            if (distance < high) {
                return (i - 1 + (distance - low) / (high - low)) / last;
            }
        }
        return 1;
    }

    public boolean isNovel(double distance) {
        return distance > threshold;
    }
}
