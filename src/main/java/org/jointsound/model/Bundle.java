package org.jointsound.model;

import java.util.Map;
import java.util.TreeMap;

/**
 * A trained model as it lies on disk: {@code bundle.json}, which names every other part by its digest.
 *
 * @param formatVersion {@link #FORMAT_VERSION} of the program that wrote it
 * @param model what the model needs beside its trained parameters
 * @param trainedOn where it comes from
 * @param sha256 file name of each other part and the lower-case hex SHA-256 of its bytes
 */
public record Bundle(int formatVersion, ModelSpec model, TrainedOn trainedOn, Map<String, String> sha256) {

    public static final int FORMAT_VERSION = 1;

    /** File name of the trained parameters, Tribuo's protobuf. */
    public static final String PARAMETERS = "model.pb";

    /** File name of the model card. */
    public static final String CARD = "card.md";

    /** The same facts as the model card for programs; bundles of earlier programs lack it. */
    public static final String CARD_JSON = "card.json";

    /** File name of {@link Recipe}; bundles of earlier programs lack it. */
    public static final String RECIPE = "recipe.json";

    /** What the names of measures and figures start with; bundles of earlier programs have none. */
    public static final String REPORT = "report/";

    /** File name of {@link LearnedFrom}; bundles of earlier programs lack it. */
    public static final String LEARNED = "learned.json";

    /** File name of {@link org.jointsound.model.drift.Reference}; bundles of earlier programs lack it. */
    public static final String REFERENCE = "reference.json";

    /** File name of what its own labels say about concern, as the researcher gave it; a model without such a table lacks it. */
    public static final String CONCERN = "concern.json";

    /**
     * Where a model comes from.
     *
     * @param datasetSha256 digest over every recording's own digest and labels
     * @param recordings recordings used
     * @param subjects different subjects among them
     * @param events events used
     * @param seed of folds and trainer
     * @param trainer kind and settings of the trainer
     * @param codeVersion version of the program
     */
    public record TrainedOn(
            String datasetSha256,
            int recordings,
            int subjects,
            int events,
            long seed,
            String trainer,
            String codeVersion) {}

    /**
     * A name that points at a version.
     *
     * @param version the version
     * @param sha256 digest of that version's {@code bundle.json}
     */
    public record Alias(String version, String sha256) {}

    public Bundle {
        sha256 = new TreeMap<>(sha256);
    }
}
