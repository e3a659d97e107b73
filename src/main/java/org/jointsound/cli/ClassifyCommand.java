package org.jointsound.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jointsound.analysis.Analyser;
import org.jointsound.analysis.FolderAnalyser;
import org.jointsound.analysis.RecordingFinder;
import org.jointsound.concern.ConcernPolicy;
import org.jointsound.concern.Language;
import org.jointsound.concern.SymptomReport;
import org.jointsound.json.SymptomReportJson;
import org.jointsound.store.ModelConcern;
import org.jointsound.store.ModelStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Classifies files and folders. */
@Command(
        name = "classify",
        description = "Classifies recordings, and folders of them with everything below.",
        mixinStandardHelpOptions = true,
        versionProvider = JointSoundCommand.Version.class)
final class ClassifyCommand implements Callable<Integer> {
    private final Wiring wiring;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Recordings, or folders of recordings.")
    private List<Path> paths = List.of();

    @Option(
            names = {"-f", "--format"},
            split = ",",
            paramLabel = "FORMAT",
            description = "How results are written: ${COMPLETION-CANDIDATES}; several with -o (table).")
    private List<Format> formats = List.of(Format.TABLE);

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Write to results.txt, results.jsonl in this folder rather than to standard output.")
    private @Nullable Path output;

    @Mixin
    private final Workers workers = new Workers();

    @Option(names = "--models", paramLabel = "DIR", description = "Folder of the models (${DEFAULT-VALUE}).")
    private Path models = Path.of("models");

    @Option(
            names = "--context",
            paramLabel = "FILE",
            description = "What the person reports, as JSON; counts for every recording of the run.")
    private @Nullable Path context;

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            description = "Language of what reports say about concern: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private Language language = Language.EN;

    // Without the fallback, a flag that the environment has set would be turned off by giving it here.
    @Option(names = "--fail-fast", fallbackValue = "true", description = "Stop at the first recording that is refused.")
    private boolean failFast;

    @Option(
            names = {"-q", "--quiet"},
            fallbackValue = "true",
            description = "No progress bar and no summary on standard error.")
    private boolean quiet;

    ClassifyCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        int threads = workers.count();
        Set<Format> wanted = new LinkedHashSet<>(formats);
        checkUsage(wanted);
        SymptomReport reported = reported();
        RecordingFinder.Found found = RecordingFinder.find(paths);
        FolderAnalyser analyser = new FolderAnalyser(analyser(), reported, threads);
        Tally tally = new Tally(found.files().size(), found.skipped());
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try (ResultSinks sinks = ResultSinks.open(wanted, found.files(), out, output)) {
            ClassifyRun run = new ClassifyRun(sinks, tally, failFast, new Counter(err, wiring.progress() && !quiet));
            analyser.analyse(found.files(), run::take);
            run.finish();
        }
        if (failFast && tally.anyRefused()) {
            // Also where it is to be quiet: an exit code alone does not say which recording it was.
            Failure.say(err, "stopped at " + tally.firstRefusal());
        }
        if (!quiet) {
            err.println(tally.summary());
        }
        return exitCode(tally);
    }

    private Analyser analyser() throws IOException {
        Analyser analyser = wiring.analysers().apply(models);
        return analyser.with(new ConcernPolicy(ModelConcern.ofAlias(new ModelStore(models), ModelStore.CHAMPION)
                .apply(language)));
    }

    private void checkUsage(Set<Format> wanted) {
        if (wanted.size() > 1 && output == null) {
            throw usage("Several formats cannot share standard output. Name a folder for them with -o.");
        }
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw usage("'" + Shown.harmless(path.toString()) + "' does not exist. Check the spelling.");
            }
        }
    }

    private SymptomReport reported() throws IOException {
        if (context == null) {
            return SymptomReport.EMPTY;
        }
        if (!Files.isRegularFile(context)) {
            throw usage("--context is '" + context + "', which is no file. Check the spelling.");
        }
        try (InputStream in = Files.newInputStream(context)) {
            return SymptomReportJson.read(in);
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private int exitCode(Tally tally) {
        if (!tally.anyRefused()) {
            return ExitCode.OK;
        }
        return failFast ? ExitCode.FAILED : ExitCode.SOME_REFUSED;
    }
}
