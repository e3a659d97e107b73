package org.jointsound.evaluation;

import java.util.List;

/**
 * An evaluation with what it was made on.
 *
 * @param dataset name of its folder
 * @param model name and version
 * @param featureSet that the model reads
 * @param peopleKnown whether the dataset names the person of every recording; else subjects are in part what stands in
 * @param refused recordings of the dataset that could not be judged, and are in no figure
 * @param evaluation the figures
 */
public record Measured(
        String dataset,
        String model,
        String featureSet,
        boolean peopleKnown,
        List<EvaluationRun.Refused> refused,
        Evaluation evaluation) {
    public Measured {
        refused = List.copyOf(refused);
    }
}
