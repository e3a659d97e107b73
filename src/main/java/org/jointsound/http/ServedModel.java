package org.jointsound.http;

import org.jointsound.analysis.Analyser;
import org.jspecify.annotations.Nullable;

/**
 * What answers requests at one time, as a whole: a request takes it once, at its start, and ends with it.
 *
 * @param analysers the pipeline around the model in each language, with the challenger beside it where that runs
 * @param concern what the pipeline judges by
 * @param identity which model; null for one that came from no folder
 * @param shadow the challenger; null without one
 */
record ServedModel(
        ByLanguage<Analyser> analysers,
        ConcernByLanguage concern,
        @Nullable Identity identity,
        @Nullable Shadow shadow) {

    /**
     * A model.
     *
     * @param sha256 of its {@code bundle.json}
     */
    record Identity(String name, String version, String sha256) {}

    /**
     * A challenger.
     *
     * @param idle why it does not run; null when it does
     */
    record Shadow(String version, @Nullable String idle) {}
}
