package org.jointsound.feature;

import java.util.HashSet;
import java.util.List;

/**
 * A frozen, named list of features with the rate at which they are measured. Once a model was trained on a set it is
 * never edited; a change is a new set.
 *
 * @param id for instance {@code events-v1}
 * @param rateHz rate that a clip must have been brought to
 * @param names in the order of the values, each once
 */
public record FeatureSet(String id, int rateHz, List<String> names) {
    public FeatureSet {
        names = List.copyOf(names);
        if (names.isEmpty() || new HashSet<>(names).size() != names.size()) {
            throw new IllegalArgumentException(id + " must name at least one feature, and each only once");
        }
    }

    /** Number of features. */
    public int size() {
        return names.size();
    }
}
