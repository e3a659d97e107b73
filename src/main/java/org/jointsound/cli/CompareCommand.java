package org.jointsound.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jointsound.analysis.Listener;
import org.jointsound.audio.DecodeLimits;
import org.jointsound.training.comparison.ComparisonRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares kinds of trainers by what their models do on what they never met. */
@Command(
        name = "compare",
        description = {
            "Compares kinds of trainers by nested cross-validation, each value of a column left out in turn.",
            "Takes a while: some 750 models for four values. Prints tables in Markdown."
        },
        mixinStandardHelpOptions = true,
        versionProvider = JointSoundCommand.Version.class)
final class CompareCommand implements Callable<Integer> {
    private final Wiring wiring;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DATASET", description = "Folder with metadata.csv.")
    private Path dataset;

    @Option(
            names = "--left-out",
            defaultValue = "source_family",
            paramLabel = "COLUMN",
            description = "Column of at least three values, each left out in turn (${DEFAULT-VALUE}).")
    private String column;

    @Option(names = "--seed", defaultValue = "1", description = "Seed of folds and trainers (${DEFAULT-VALUE}).")
    private long seed;

    @Mixin
    private final Workers workers = new Workers();

    CompareCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Folder.require(dataset, spec);
        Counter counter = new Counter(spec.commandLine().getErr(), wiring.progress());
        ComparisonRun run = new ComparisonRun(
                new Listener(DecodeLimits.standard()),
                seed,
                workers.count(),
                (what, done, all) -> counter.show(done, all, what));
        String table = run.run(dataset, column);
        counter.clear();
        spec.commandLine().getOut().print(table);
        return ExitCode.OK;
    }
}
