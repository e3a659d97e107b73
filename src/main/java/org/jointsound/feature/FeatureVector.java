package org.jointsound.feature;

import java.util.Arrays;

/**
 * The values of one event in the order of its feature set. A feature that the recording cannot support, because its band
 * ends below it or because there is nothing to compare with, is absent rather than invented. Immutable.
 */
public final class FeatureVector {
    private final FeatureSet set;
    private final double[] values;

    /**
     * A vector of a set.
     *
     * @param values one per feature; NaN marks an absent one, infinities are refused; copied
     * @throws IllegalArgumentException if the count is wrong or a value is infinite
     */
    public FeatureVector(FeatureSet set, double[] values) {
        if (values.length != set.size()) {
            throw new IllegalArgumentException(
                    set.id() + " has " + set.size() + " features, but " + values.length + " values came");
        }
        for (int i = 0; i < values.length; i++) {
            if (Double.isInfinite(values[i])) {
                throw new IllegalArgumentException(set.names().get(i) + " is infinite");
            }
        }
        this.set = set;
        this.values = values.clone();
    }

    public FeatureSet set() {
        return set;
    }

    /** Whether the feature at this index could be measured. */
    public boolean isPresent(int index) {
        return !Double.isNaN(values[index]);
    }

    /** The value at this index; NaN when absent. */
    public double get(int index) {
        return values[index];
    }

    @Override
    public boolean equals(Object that) {
        return that instanceof FeatureVector other && set.equals(other.set) && Arrays.equals(values, other.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }
}
