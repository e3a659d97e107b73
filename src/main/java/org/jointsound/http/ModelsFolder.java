package org.jointsound.http;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jointsound.analysis.Analyser;
import org.jointsound.feature.FeatureSet;
import org.jointsound.model.EventClassifier;

/**
 * Where the models of a service are, and how they are put to work.
 *
 * @param path of the folder
 * @param measured features that this program measures
 * @param analysers the pipeline around a model; throws {@link IllegalArgumentException} for one whose features it does not measure
 */
public record ModelsFolder(Path path, List<FeatureSet> measured, Function<EventClassifier, Analyser> analysers) {}
