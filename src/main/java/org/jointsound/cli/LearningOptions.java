package org.jointsound.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jointsound.model.Unit;
import org.jointsound.store.Digests;
import org.jointsound.training.BaseModel;
import org.jointsound.training.TrainingSettings;
import org.jointsound.training.comparison.TrainerKind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How a model learns, and from what beside the dataset. */
final class LearningOptions {
    private static final int LEAST_FOLDS = 2;
    private static final int MOST_FOLDS = 20;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Mixin
    private final TrainerOption trainer = new TrainerOption();

    @Option(
            names = "--folds",
            paramLabel = "N",
            defaultValue = "5",
            description = "Folds of people for the figures and the calibration, " + LEAST_FOLDS + " to " + MOST_FOLDS
                    + " (${DEFAULT-VALUE}); fewer where there are fewer people.")
    private int folds;

    @Option(names = "--seed", defaultValue = "1", description = "Seed of folds and trainer (${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--augment",
            paramLabel = "N",
            defaultValue = "0",
            description = "Learn from N altered copies of each recording as well, 0 to " + TrainingSettings.MOST_COPIES
                    + " (${DEFAULT-VALUE}): other level, speed, noise and band. Nothing is tried on them.")
    private int augment;

    @Option(
            names = "--mix-synthetic",
            paramLabel = "DIR",
            description = "Learn from a generated corpus as well. Nothing is tried on it.")
    private @Nullable Path synthetic;

    @Option(
            names = "--unit",
            paramLabel = "UNIT",
            description =
                    "What a label covers, and the model answers for: ${COMPLETION-CANDIDATES}, an event of a recording or the"
                            + " whole of it (event, or that of the --base).")
    private @Nullable Unit unit;

    /**
     * The settings that were asked for.
     *
     * @param before model whose trainer and unit are taken where none is named; null for none
     */
    TrainingSettings settings(String name, String version, @Nullable BaseModel before) {
        TrainerKind otherwise = before == null
                ? TrainerKind.AUTO
                : TrainerKind.described(before.trainedOn().trainer()).orElse(TrainerKind.AUTO);
        Unit known = before == null
                ? Unit.EVENT
                : Unit.of(before.classifier().spec()).orElse(Unit.EVENT);
        if (folds < LEAST_FOLDS || folds > MOST_FOLDS) {
            throw usage("--folds is " + folds + ", it must be " + LEAST_FOLDS + " to " + MOST_FOLDS + ".");
        }
        if (augment < 0 || augment > TrainingSettings.MOST_COPIES) {
            throw usage("--augment is " + augment + ", it must be 0 to " + TrainingSettings.MOST_COPIES + ".");
        }
        return TrainingSettings.standard(name, version, seed)
                .with(trainer.kind(otherwise).choice())
                .with(unit == null ? known : unit)
                .withFolds(folds)
                .withAugment(augment);
    }

    /** The generated corpus, where one was named; it is wrong usage if it is no folder. */
    @Nullable
    Path synthetic() {
        if (synthetic != null) {
            Folder.require(synthetic, spec);
        }
        return synthetic;
    }

    /** By what the work of the same run is known again; a name for a folder. */
    String nameOfWork(Path dataset, TrainingSettings settings) throws IOException {
        String all = String.join(
                "\n",
                dataset.toRealPath().toString(),
                synthetic == null ? "" : synthetic.toRealPath().toString(),
                settings.name(),
                settings.trainer() + " " + settings.unit(),
                folds + " " + seed + " " + augment);
        return Digests.sha256(all.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
