package org.jointsound.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jointsound.analysis.Listener;
import org.jointsound.audio.DecodeLimits;
import org.jointsound.store.ModelRegistry;
import org.jointsound.store.ModelStore;
import org.jointsound.store.Promotion;
import org.jointsound.training.BaseModel;
import org.jointsound.training.TrainingInputs;
import org.jointsound.training.TrainingRun;
import org.jointsound.training.TrainingSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Trains a model. */
@Command(
        name = "train",
        description = "Trains a model on a dataset, by subject-wise cross-validation, and prints its card.",
        mixinStandardHelpOptions = true,
        versionProvider = JointSoundCommand.Version.class)
final class TrainCommand implements Callable<Integer> {
    /** Hidden among the models, so that it is on the same disk and goes with them. */
    private static final String WORK = ".training";

    private final Wiring wiring;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "DATASET",
            description =
                    "Folder with metadata.csv or metadata.jsonl, with label files beside the audio, or with a folder for"
                            + " each label.")
    private Path dataset;

    @Option(names = "--name", description = "Name of the model; not needed with --base.")
    private @Nullable String name;

    @Option(
            names = "--model-version",
            paramLabel = "V",
            description =
                    "Version of the model; versions never change. Without it, the one after the highest, or 1.0.0.")
    private @Nullable String version;

    @Option(
            names = "--models",
            paramLabel = "DIR",
            defaultValue = "models",
            description =
                    "Folder to add it to (${DEFAULT-VALUE}). The first model in a folder becomes the one that serves.")
    private Path models;

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

    @Option(
            names = "--resume",
            fallbackValue = "true",
            description = "Go on with the same run where it was stopped; without it, that is begun anew.")
    private boolean resume;

    @Option(
            names = "--work",
            paramLabel = "DIR",
            description = "Folder to keep what is done until the end (" + WORK + " in the folder of the models).")
    private @Nullable Path work;

    @Mixin
    private final LearningOptions learning = new LearningOptions();

    @Mixin
    private final BaseOption base = new BaseOption();

    @Mixin
    private final Author author = new Author();

    @Mixin
    private final Workers workers = new Workers();

    @Mixin
    private final OutputMode output = new OutputMode();

    TrainCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws Exception {
        Folder.require(dataset, spec);
        ModelRegistry registry = author.registry(models, ModelsFolder.measured());
        BaseModel before = base.load(registry.store());
        TrainingSettings settings = settings(registry.store(), before);
        Path kept = (work == null ? models.resolve(WORK) : work).resolve(learning.nameOfWork(dataset, settings));
        String mapped = concern == null ? "" : ConcernFile.read(concern, spec);
        TrainingInputs inputs = new TrainingInputs(learning.synthetic(), before, mapped, kept, resume);
        try (Stop stop = new Stop()) {
            return output.run(
                    settings.name(),
                    settings.version(),
                    () -> stop.running(() -> train(registry, settings, inputs), () -> tidy(registry, kept)));
        }
    }

    private TrainingSettings settings(ModelStore store, @Nullable BaseModel before) throws IOException {
        String named = name != null
                ? name
                : before == null ? null : before.classifier().spec().name();
        if (named == null) {
            throw new ParameterException(
                    spec.commandLine(), "The model needs a --name, or a --base whose name it takes.");
        }
        return learning.settings(named, version == null ? store.nextVersion() : version, before);
    }

    private int train(ModelRegistry registry, TrainingSettings settings, TrainingInputs inputs)
            throws IOException, InterruptedException {
        Counter counter = new Counter(err(), wiring.progress());
        Listener listener = new Listener(DecodeLimits.standard(), settings.unit());
        TrainingRun run = new TrainingRun(listener, settings, workers.count(), output.progress(counter));
        TrainingRun.Result result;
        try {
            result = run.run(dataset, inputs, registry, JointSoundCommand.Version.number());
        } finally {
            counter.clear();
        }
        removeIfEmpty(models.resolve(WORK));
        boolean first = !registry.store().has(ModelStore.CHAMPION);
        boolean serves = promote || first;
        if (serves) {
            String reason = author.reason().isEmpty() ? "train" + (promote ? " --promote" : "") : author.reason();
            registry.promote(new Promotion(ModelStore.CHAMPION, settings.version(), null, !first, reason));
        }
        print(result, registry.store(), settings.version());
        Failure.say(
                err(),
                "model %s %s is in '%s'%s"
                        .formatted(
                                settings.name(),
                                settings.version(),
                                models,
                                serves ? " and serves" : "; another one serves there"));
        return ExitCode.OK;
    }

    private void print(TrainingRun.Result result, ModelStore store, String version) throws IOException {
        String besides = result.againstBase().isEmpty()
                ? ""
                : "\n## Beside the model that it started from\n\n" + result.againstBase();
        output.finished(result.card() + besides, store, version);
        result.warnings().forEach(remark -> Failure.say(err(), remark));
    }

    /** Nothing half-made stays: what was being added or promoted when the process was told to end is undone, or done. */
    private void tidy(ModelRegistry registry, Path kept) throws IOException {
        if (Files.isDirectory(models)) {
            registry.settle();
        }
        if (Files.isDirectory(kept)) {
            Failure.say(err(), "stopped; what is done is kept, and the same command with --resume goes on");
            // The process ends as soon as all is tidy.
            err().flush();
        }
    }

    private static void removeIfEmpty(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> inside = Files.list(folder)) {
                if (inside.findAny().isPresent()) {
                    return;
                }
            }
            Files.delete(folder);
        }
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
