package org.jointsound.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jointsound.analysis.Listener;
import org.jointsound.audio.DecodeLimits;
import org.jointsound.model.Unit;
import org.jointsound.training.CrossValidationRun;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells how well the labels of a dataset can be learned. */
@Command(
        name = "cross-validate",
        description = {
            "Tells how well labels that cover whole recordings can be learned.",
            "Tries each fold with a model that learned from the others, and prints tables in Markdown."
        },
        mixinStandardHelpOptions = true,
        versionProvider = JointSoundCommand.Version.class)
final class CrossValidateCommand implements Callable<Integer> {
    private static final int FOLDS = 10;
    private static final int MOST_REPEATS = 1_000;
    private static final String CLIP = "clip";

    private final Wiring wiring;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "DATASET",
            description = "Folder with metadata.csv or metadata.jsonl, or with a folder for each label.")
    private Path dataset;

    @Option(
            names = "--unit",
            defaultValue = CLIP,
            description = "What a label covers: ${DEFAULT-VALUE}, the whole recording, is all there is.")
    private String unit;

    @Option(names = "--folds", paramLabel = "N", description = "Folds to deal the recordings to (" + FOLDS + ").")
    private @Nullable Integer folds;

    @Option(names = "--repeats", paramLabel = "N", description = "How many times they are dealt anew (1).")
    private @Nullable Integer repeats;

    @Option(
            names = "--folds-by",
            paramLabel = "COLUMN",
            description = "Take the dataset's own folds: one for each value of this column.")
    private @Nullable String column;

    @Option(
            names = "--leave-one-out",
            fallbackValue = "true",
            description = "A fold for each group of recordings that belong together.")
    private boolean leaveOneOut;

    @Option(names = "--seed", defaultValue = "1", description = "Seed of the folds (${DEFAULT-VALUE}).")
    private long seed;

    @Mixin
    private final Workers workers = new Workers();

    CrossValidateCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        checkUsage();
        Counter counter = new Counter(spec.commandLine().getErr(), wiring.progress());
        CrossValidationRun run = new CrossValidationRun(
                new Listener(DecodeLimits.standard(), Unit.CLIP),
                seed,
                workers.count(),
                (what, done, all) -> counter.show(done, all, what));
        String text = table(run);
        counter.clear();
        spec.commandLine().getOut().print(text);
        return ExitCode.OK;
    }

    private String table(CrossValidationRun run) throws IOException, InterruptedException {
        if (leaveOneOut) {
            return run.leaveOneOut(dataset);
        }
        return column == null
                ? run.folds(dataset, folds == null ? FOLDS : folds, repeats == null ? 1 : repeats)
                : run.foldsBy(dataset, column);
    }

    private void checkUsage() {
        if (!Files.isDirectory(dataset)) {
            throw usage("'" + Shown.harmless(dataset.toString()) + "' is not a folder. Check the spelling.");
        }
        if (!unit.equals(CLIP)) {
            throw usage("--unit is '" + Shown.harmless(unit)
                    + "', it can only be clip. Labels of events are tried by train and leave-out.");
        }
        boolean dealt = folds != null || repeats != null;
        if ((leaveOneOut && column != null) || (dealt && (leaveOneOut || column != null))) {
            throw usage("--folds-by, --leave-one-out, and --folds with --repeats exclude each other. Give one.");
        }
        if (folds != null && folds < 2) {
            throw usage("--folds is " + folds + ", it must be at least 2.");
        }
        if (repeats != null && (repeats < 1 || repeats > MOST_REPEATS)) {
            throw usage("--repeats is " + repeats + ", it must be 1 to " + MOST_REPEATS + ".");
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
