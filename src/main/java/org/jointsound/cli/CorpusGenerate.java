package org.jointsound.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jointsound.corpus.path.Ffmpeg;
import org.jointsound.corpus.synthesis.CorpusGenerator;
import org.jointsound.corpus.synthesis.CorpusSettings;
import org.jointsound.model.Label;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes labelled recordings. */
@Command(
        name = "generate",
        description = "Makes labelled synthetic recordings; the same seed gives the same bytes.",
        mixinStandardHelpOptions = true,
        versionProvider = JointSoundCommand.Version.class)
final class CorpusGenerate implements Callable<Integer> {
    private final Wiring wiring;

    @Spec
    private CommandSpec spec;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "New or empty folder to write to.")
    private Path out;

    @Option(names = "--seed", required = true, description = "Seed of every draw.")
    private long seed;

    @Option(names = "--subjects", required = true, description = "How many virtual people.")
    private int subjects;

    @Option(
            names = "--recordings-per-subject",
            defaultValue = "10",
            description = "Recordings of each, the labels taking turns (${DEFAULT-VALUE}).")
    private int recordingsPerSubject;

    @Option(names = "--labels", split = ",", description = "Which labels to make (all five).")
    private @Nullable List<String> labels;

    @Option(
            names = "--easy",
            fallbackValue = "true",
            description = "No hard cases and no nuisances, and at least 18 dB over the background.")
    private boolean easy;

    @Option(
            names = "--rate",
            paramLabel = "HZ",
            description = "Rate of all files: 2000, 8000, 16000, 22050, 44100 or 48000 (by device).")
    private @Nullable Integer rateHz;

    @Option(
            names = "--codecs",
            fallbackValue = "true",
            description = "Send a fifth of the people's recordings through a lossy codec; needs ffmpeg.")
    private boolean codecs;

    @Mixin
    private final Workers workers = new Workers();

    CorpusGenerate(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        CorpusSettings settings = settings();
        if (settings.codecs() && !Ffmpeg.isInstalled()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--codecs needs ffmpeg with libopus and libmp3lame on the PATH; install it, or leave the option out");
        }
        PrintWriter err = spec.commandLine().getErr();
        Counter counter = new Counter(err, wiring.progress());
        AtomicInteger made = new AtomicInteger();
        CorpusGenerator.generate(
                settings,
                out,
                workers.count(),
                file -> counter.show(made.incrementAndGet(), settings.recordings(), "recordings made"));
        counter.clear();
        err.println("jointsound: " + settings.recordings() + " recordings of " + subjects + " subjects made");
        return ExitCode.OK;
    }

    private CorpusSettings settings() {
        try {
            List<Label> wanted = labels == null
                    ? Label.STANDARD
                    : labels.stream().map(Label::new).toList();
            return new CorpusSettings(seed, subjects, recordingsPerSubject, wanted, easy, rateHz, codecs);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
