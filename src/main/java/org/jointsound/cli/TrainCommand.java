package org.jointsound.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jointsound.analysis.Listener;
import org.jointsound.audio.DecodeLimits;
import org.jointsound.store.ModelRegistry;
import org.jointsound.store.ModelStore;
import org.jointsound.store.Promotion;
import org.jointsound.training.TrainingRun;
import org.jointsound.training.TrainingSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Trains a model. */
@Command(
        name = "train",
        description = "Trains a model on a dataset, by subject-wise cross-validation, and prints its card.",
        mixinStandardHelpOptions = true,
        versionProvider = JointSoundCommand.Version.class)
final class TrainCommand implements Callable<Integer> {
    private final Wiring wiring;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "DATASET",
            description =
                    "Folder with metadata.csv or metadata.jsonl, with label files beside the audio, or with a folder for"
                            + " each label.")
    private Path dataset;

    @Option(names = "--name", required = true, description = "Name of the model.")
    private String name;

    @Option(names = "--model-version", required = true, description = "Version of the model; versions never change.")
    private String version;

    @Option(
            names = "--models",
            paramLabel = "DIR",
            defaultValue = "models",
            description =
                    "Folder to add it to (${DEFAULT-VALUE}). The first model in a folder becomes the one that serves.")
    private Path models;

    @Option(names = "--seed", defaultValue = "1", description = "Seed of folds and trainer (${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--promote",
            fallbackValue = "true",
            description = "Let it serve, also where another does already, without comparing the two.")
    private boolean promote;

    @Option(
            names = "--concern",
            paramLabel = "FILE",
            description =
                    "What labels of yours say about concern, as JSON. Without it reports say that none is mapped.")
    private @Nullable Path concern;

    @Mixin
    private final TrainerOption trainer = new TrainerOption();

    @Mixin
    private final Author author = new Author();

    @Mixin
    private final Workers workers = new Workers();

    TrainCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Folder.require(dataset, spec);
        Listener listener = new Listener(DecodeLimits.standard());
        ModelRegistry registry = author.registry(models, listener.featureSet());
        PrintWriter err = spec.commandLine().getErr();
        Counter counter = new Counter(err, wiring.progress());
        TrainingRun run = new TrainingRun(
                listener,
                trainer.applied(TrainingSettings.standard(name, version, seed)),
                workers.count(),
                (what, done, all) -> counter.show(done, all, what));
        if (concern != null) {
            run = run.mapping(ConcernFile.read(concern, spec));
        }
        String card = run.run(dataset, registry, JointSoundCommand.Version.number());
        counter.clear();
        boolean first = !registry.store().has(ModelStore.CHAMPION);
        if (promote || first) {
            String reason = author.reason().isEmpty() ? "train" + (promote ? " --promote" : "") : author.reason();
            registry.promote(new Promotion(ModelStore.CHAMPION, version, null, !first, reason));
        }
        spec.commandLine().getOut().print(card);
        Failure.say(
                err,
                "model %s %s is in '%s'%s"
                        .formatted(
                                name,
                                version,
                                models,
                                promote || first ? " and serves" : "; another one serves there"));
        return ExitCode.OK;
    }
}
