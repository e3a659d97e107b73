package org.jointsound.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jointsound.corpus.measure.CorpusFigures;
import org.jointsound.corpus.synthesis.CorpusSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Sets a synthetic corpus beside what was published of joint sounds. */
@Command(
        name = "measure",
        description = "Makes a corpus in memory and prints its figures beside published ones, as Markdown.",
        mixinStandardHelpOptions = true,
        versionProvider = JointSoundCommand.Version.class)
final class CorpusMeasure implements Callable<Integer> {
    private final Wiring wiring;

    @Spec
    private CommandSpec spec;

    @Option(names = "--seed", defaultValue = "1", description = "Seed of every draw (${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--subjects", defaultValue = "200", description = "How many virtual people (${DEFAULT-VALUE}).")
    private int subjects;

    @Option(
            names = "--recordings-per-subject",
            defaultValue = "10",
            description = "Recordings of each, the labels taking turns (${DEFAULT-VALUE}).")
    private int recordingsPerSubject;

    @Mixin
    private final Workers workers = new Workers();

    CorpusMeasure(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws InterruptedException {
        CorpusSettings settings = settings();
        PrintWriter err = spec.commandLine().getErr();
        Counter counter = new Counter(err, wiring.progress());
        String page = CorpusFigures.page(
                settings,
                workers.count(),
                measured -> counter.show(measured, settings.recordings(), "recordings measured"));
        counter.clear();
        PrintWriter out = spec.commandLine().getOut();
        out.print(page);
        out.flush();
        return ExitCode.OK;
    }

    private CorpusSettings settings() {
        try {
            return CorpusSettings.standard(seed, subjects, recordingsPerSubject);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
