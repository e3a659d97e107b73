package org.jointsound.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jointsound.corpus.LabelExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the labels of a dataset for annotation programs. */
@Command(
        name = "export",
        description = "Writes a dataset's labels as files for Audacity or Raven, one for each recording.",
        mixinStandardHelpOptions = true,
        versionProvider = JointSoundCommand.Version.class)
final class CorpusExport implements Callable<Integer> {
    private final Wiring wiring;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Folder of the dataset.")
    private Path dataset;

    @Option(names = "--format", required = true, description = "One of: audacity, raven.")
    private LabelExport.Format format;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "Folder to write to; with the dataset's own folder the files lie beside the audio.")
    private Path out;

    @Mixin
    private final Workers workers = new Workers();

    CorpusExport(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        Counter counter = new Counter(err, wiring.progress());
        int written = LabelExport.write(
                dataset, format, out, workers.count(), (done, all) -> counter.show(done, all, "recordings read"));
        counter.clear();
        err.println("jointsound: " + written + " label files written");
        return ExitCode.OK;
    }
}
