package org.jointsound.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jointsound.analysis.Listener;
import org.jointsound.audio.DecodeLimits;
import org.jointsound.training.TrainingSettings;
import org.jointsound.training.TransferRun;
import org.jointsound.training.comparison.TrainerKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tries models on what they never met. */
@Command(
        name = "leave-out",
        description = {
            "Trains without each value of a column in turn, and tests on it.",
            "Beside it stands a test on unseen people of the other values. Prints a table in Markdown."
        },
        mixinStandardHelpOptions = true,
        versionProvider = JointSoundCommand.Version.class)
final class LeaveOutCommand implements Callable<Integer> {
    private final Wiring wiring;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DATASET", description = "Folder with metadata.csv.")
    private Path dataset;

    @Option(
            names = "--column",
            defaultValue = "source_family",
            description = "Column whose values are left out (${DEFAULT-VALUE}).")
    private String column;

    @Option(names = "--seed", defaultValue = "1", description = "Seed of folds and trainer (${DEFAULT-VALUE}).")
    private long seed;

    @Mixin
    private final TrainerOption trainer = new TrainerOption();

    @Mixin
    private final Workers workers = new Workers();

    LeaveOutCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Folder.require(dataset, spec);
        Counter counter = new Counter(spec.commandLine().getErr(), wiring.progress());
        TransferRun run = new TransferRun(
                new Listener(DecodeLimits.standard()),
                TrainingSettings.standard("leave-out", "0", seed)
                        .with(trainer.kind(TrainerKind.XGBOOST).choice()),
                workers.count(),
                (what, done, all) -> counter.show(done, all, what));
        String table = run.run(dataset, column);
        counter.clear();
        spec.commandLine().getOut().print(table);
        return ExitCode.OK;
    }
}
