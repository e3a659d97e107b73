package org.jointsound.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.jointsound.analysis.Analyser;
import org.jointsound.audio.DecodeLimits;
import org.jointsound.concern.ConcernPolicy;
import org.jointsound.feature.FeatureSet;
import org.jointsound.json.ConcernTableJson;
import org.jointsound.model.EventClassifier;
import org.jointsound.model.Unit;
import org.jointsound.store.ModelStore;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The folder of models that a command works on. */
final class ModelsFolder {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = {"-m", "--models"},
            paramLabel = "DIR",
            defaultValue = "models",
            description = "Folder of the models (${DEFAULT-VALUE}).")
    private Path models;

    /** The folder; it is wrong usage if there is none. */
    Path path() {
        Folder.require(models, spec);
        return models;
    }

    ModelStore store() {
        return new ModelStore(path());
    }

    /** The feature sets that this program measures. */
    static List<FeatureSet> measured() {
        return Unit.featureSets();
    }

    /** The pipeline around a model, in English. */
    static Analyser around(EventClassifier classifier) {
        return Analyser.of(
                DecodeLimits.standard(),
                classifier,
                new ConcernPolicy(ConcernTableJson.shipped()),
                InstantSource.system());
    }
}
