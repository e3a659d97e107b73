package org.jointsound.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jointsound.feature.FeatureExtractor;
import org.jointsound.feature.FeatureSet;
import org.jointsound.feature.clip.ClipFeatures;

/** What one label covers, and so what a model learns from and answers for. A model's feature set tells it. */
public enum Unit {
    /** An event of a recording. */
    EVENT,
    /** The whole recording, from its beginning to its end. */
    CLIP;

    /** The features that this program measures of such a unit. */
    public FeatureSet featureSet() {
        return switch (this) {
            case EVENT -> FeatureExtractor.EVENTS_V1;
            case CLIP -> ClipFeatures.CLIP_V1;
        };
    }

    /** Every feature set that this program measures. */
    public static List<FeatureSet> featureSets() {
        return Stream.of(values()).map(Unit::featureSet).toList();
    }

    /** The unit of a model; empty where this program does not measure the features that it reads. */
    public static Optional<Unit> of(ModelSpec model) {
        return Stream.of(values())
                .filter(unit -> unit.featureSet().id().equals(model.featureSet()))
                .findFirst();
    }

    /** As it is written on the command line: lower case. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return slug();
    }
}
