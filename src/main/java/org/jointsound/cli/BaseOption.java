package org.jointsound.cli;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.jointsound.json.BundleJson;
import org.jointsound.model.Bundle;
import org.jointsound.model.LearnedFrom;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;
import org.jointsound.store.ModelStore;
import org.jointsound.store.StoredModel;
import org.jointsound.training.BaseModel;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The model that a new one is to be better than. */
final class BaseOption {
    @Option(
            names = "--base",
            paramLabel = "MODEL",
            description = {
                "Version or alias to start from: the new model takes its name and kind of trainer, unless they are given,",
                "and both are scored on the dataset at the end."
            })
    private @Nullable String model;

    /** The model, where one was named. */
    @Nullable
    BaseModel load(ModelStore store) throws IOException {
        if (model == null) {
            return null;
        }
        String version = store.resolve(model);
        StoredModel stored = store.look(version, ModelsFolder.measured());
        if (!stored.sound()) {
            throw new InputException(
                    ProblemCode.MODEL_NOT_READY,
                    "Model version " + version + " is broken: "
                            + stored.faults().get(0) + ". It cannot be compared with.");
        }
        Bundle bundle = Objects.requireNonNull(stored.bundle(), "it is sound");
        Optional<LearnedFrom> learned = store.part(version, Bundle.LEARNED).map(BundleJson::readLearnedFrom);
        return new BaseModel(store.loadVersion(version), bundle.trainedOn(), learned);
    }
}
