package org.jointsound.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jointsound.evaluation.ComparisonText;
import org.jointsound.evaluation.PromotionThresholds;
import org.jointsound.model.Bundle;
import org.jointsound.model.Label;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;
import org.jointsound.store.ModelRegistry;
import org.jointsound.store.ModelStore;
import org.jointsound.store.Promotion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lets a model serve. */
@Command(
        name = "promote",
        description = {
            "Lets a version serve in place of the champion, if it is no worse on recordings of people that neither learned from.",
            "A service that runs goes on with the model it has loaded."
        },
        mixinStandardHelpOptions = true,
        versionProvider = JointSoundCommand.Version.class)
final class ModelsPromote implements Callable<Integer> {
    private final Wiring wiring;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "MODEL", description = "Version or alias.")
    private String name;

    @Option(
            names = "--as",
            paramLabel = "ALIAS",
            defaultValue = ModelStore.CHAMPION,
            description = "champion, or challenger, which serves nobody and has no thresholds (${DEFAULT-VALUE}).")
    private String alias;

    @Option(
            names = "--margin",
            paramLabel = "X",
            defaultValue = "0.02",
            description = "F1 that any label may lose (${DEFAULT-VALUE}).")
    private double margin;

    @Option(
            names = "--calibration-margin",
            paramLabel = "X",
            defaultValue = "0.02",
            description = "Calibration error that may be gained (${DEFAULT-VALUE}).")
    private double calibrationMargin;

    @Option(names = "--force", description = "Promote it whatever the thresholds say; the log keeps that.")
    private boolean force;

    @Mixin
    private final ModelsFolder folder = new ModelsFolder();

    @Mixin
    private final Author author = new Author();

    @Mixin
    private final Trial trial = new Trial();

    @Mixin
    private final Workers workers = new Workers();

    ModelsPromote(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        PromotionThresholds thresholds = thresholds();
        ModelRegistry registry = author.registry(folder.path(), ModelsFolder.measured());
        ModelStore store = registry.store();
        String version = store.resolve(name);
        Bundle.Alias now = store.aliases().get(alias);
        if (now != null && now.version().equals(version)) {
            throw refused("Model version " + version + " is the " + alias + " already.");
        }
        Bundle.Alias measuredAgainst = null;
        if (alias.equals(ModelStore.CHAMPION) && now != null) {
            measuredAgainst = measured(store, version, now, thresholds);
        }
        registry.promote(new Promotion(alias, version, measuredAgainst, force, author.reason()));
        spec.commandLine()
                .getOut()
                .println(version + " is the " + alias + (now == null ? "" : ", after " + now.version()));
        return ExitCode.OK;
    }

    /** The champion that the version was measured against; null when force stands in for that. */
    private Bundle.@Nullable Alias measured(
            ModelStore store, String version, Bundle.Alias champion, PromotionThresholds thresholds)
            throws IOException, InterruptedException {
        Path dataset = trial.dataset();
        if (dataset == null && force) {
            return null;
        }
        if (dataset == null) {
            throw refused(
                    "Nothing says that " + version + " is no worse than the champion " + champion.version()
                            + ". Name labelled recordings of people that neither learned from by --dataset, or use --force and give a --reason.");
        }
        TwoModels two = new TwoModels(wiring, trial, workers, store);
        TwoModels.Tried tried = two.compare(dataset, champion.version(), version);
        spec.commandLine().getOut().println(ComparisonText.text(champion.version(), version, tried.compared()));
        tried.unknown().forEach(note -> Failure.say(trial.err(), note));
        List<String> against = new ArrayList<>(tried.learned());
        against.addAll(thresholds.broken(tried.compared()));
        List<Label> without = two.withoutConcern(version);
        if (!without.isEmpty()) {
            against.add("no table of concern has a row for its labels " + without + "; train it with --concern");
        }
        against.forEach(reason -> Failure.say(trial.err(), reason));
        if (!against.isEmpty() && !force) {
            throw refused("Model version " + version + " is refused, and " + champion.version() + " serves on: "
                    + against.get(0) + ".");
        }
        return champion;
    }

    private PromotionThresholds thresholds() {
        if (!alias.equals(ModelStore.CHAMPION) && !alias.equals(ModelStore.CHALLENGER)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--as is '" + Shown.harmless(alias) + "', it can be " + ModelStore.CHAMPION + " or "
                            + ModelStore.CHALLENGER + ".");
        }
        try {
            return new PromotionThresholds(margin, calibrationMargin);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "Wrong margin: " + e.getMessage() + ".", e);
        }
    }

    private static InputException refused(String detail) {
        return new InputException(ProblemCode.CONFLICT, detail);
    }
}
