package org.jointsound.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jointsound.analysis.Analyser;
import org.jointsound.evaluation.Evaluation;
import org.jointsound.evaluation.EvaluationRun;
import org.jointsound.evaluation.Measured;
import org.jointsound.evaluation.MeasuredFolder;
import org.jointsound.evaluation.MeasuredText;
import org.jointsound.model.ModelSpec;
import org.jointsound.store.ModelStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures a model on a dataset. */
@Command(
        name = "evaluate",
        description = {
            "Judges every recording of a labelled dataset as 'classify' does, and measures how well.",
            "Writes metrics.json, report.md and figures, and prints the main figures."
        },
        mixinStandardHelpOptions = true,
        versionProvider = JointSoundCommand.Version.class)
final class EvaluateCommand implements Callable<Integer> {
    private final Wiring wiring;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "DATASET",
            description =
                    "Folder with metadata.csv or metadata.jsonl, with label files beside the audio, or with a folder for"
                            + " each label.")
    private Path dataset;

    @Option(
            names = {"-m", "--models"},
            paramLabel = "DIR",
            description = "Folder of the models; the one that serves is measured (${DEFAULT-VALUE}).")
    private Path models = Path.of("models");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            required = true,
            description = "New or empty folder to write to.")
    private Path output;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Seed of the resamples behind the intervals (${DEFAULT-VALUE}).")
    private long seed;

    @Mixin
    private final Workers workers = new Workers();

    EvaluateCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Folder.require(dataset, spec);
        int threads = workers.count();
        MeasuredFolder.requireFree(output);
        ModelSpec model = new ModelStore(models).load(ModelStore.CHAMPION).spec();
        EvaluationRun run = EvaluationRun.open(dataset, model.labels());
        EvaluationRun.Judged judged = judge(run, wiring.analysers().apply(models), threads);
        Measured measured = new Measured(
                String.valueOf(dataset.toRealPath().getFileName()),
                model.name() + " " + model.version(),
                model.featureSet(),
                judged.peopleKnown(),
                judged.refused(),
                Evaluation.of(judged.recordings(), seed));
        MeasuredFolder.write(measured, output);
        spec.commandLine().getOut().print(MeasuredText.summary(measured));
        return judged.refused().isEmpty() ? ExitCode.OK : ExitCode.SOME_REFUSED;
    }

    private EvaluationRun.Judged judge(EvaluationRun run, Analyser analyser, int threads) throws InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        Counter counter = new Counter(err, wiring.progress());
        AtomicInteger done = new AtomicInteger();
        EvaluationRun.Judged judged = run.judge(analyser, threads, result -> {
            Tally.logFailure(result);
            counter.show(done.incrementAndGet(), run.recordings(), "recordings judged");
        });
        counter.clear();
        for (EvaluationRun.Refused refused : judged.refused()) {
            Failure.say(err, refused.name() + ": " + refused.reason());
        }
        if (!judged.refused().isEmpty()) {
            Failure.say(
                    err,
                    judged.refused().size() + " of " + run.recordings()
                            + " recordings were not judged and are in no figure");
        }
        return judged;
    }
}
