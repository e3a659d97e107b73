package org.jointsound.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jointsound.corpus.DatasetAudit;
import org.jointsound.corpus.DatasetSummary;
import org.jointsound.problem.InputException;
import org.jointsound.problem.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks for everything that is wrong with a dataset. */
@Command(
        name = "check",
        description = "Lists every fault of a dataset and its audio at once, or says what it holds.",
        mixinStandardHelpOptions = true,
        versionProvider = JointSoundCommand.Version.class)
final class CorpusCheck implements Callable<Integer> {
    private final Wiring wiring;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Folder of the dataset.")
    private Path dataset;

    @Mixin
    private final Workers workers = new Workers();

    CorpusCheck(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Counter counter = new Counter(spec.commandLine().getErr(), wiring.progress());
        try {
            DatasetSummary summary = DatasetAudit.run(
                    dataset, workers.count(), (done, all) -> counter.show(done, all, "recordings read"));
            counter.clear();
            print(summary, out);
            return ExitCode.OK;
        } catch (InputException e) {
            counter.clear();
            Problem problem = e.problem();
            if (problem.faults().isEmpty()) {
                throw e;
            }
            problem.faults().forEach(fault -> out.println(Shown.harmless(fault.detail())));
            Failure.say(spec.commandLine().getErr(), problem.detail());
            return ExitCode.FAILED;
        }
    }

    private static void print(DatasetSummary summary, PrintWriter out) {
        out.println(String.format(
                Locale.ROOT,
                "%d recordings of %d subjects, %.2f hours",
                summary.recordings(),
                summary.subjects(),
                summary.seconds() / 3_600));
        summary.labels()
                .forEach((label, holders) -> out.println(
                        "%s: %d recordings of %d subjects".formatted(label, holders.recordings(), holders.subjects())));
        summary.warnings().forEach(warning -> out.println(Shown.harmless("warning: " + warning)));
    }
}
