package org.jointsound.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jointsound.evaluation.ComparisonText;
import org.jointsound.evaluation.MeasuredPromotion;
import org.jointsound.evaluation.PromotionThresholds;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;
import org.jointsound.store.ModelRegistry;
import org.jointsound.store.ModelStore;
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
            "A service that runs on this folder notices within seconds; requests that it has begun end with the model they began with."
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
        Comparison comparison = new Comparison(registry.store(), trial, wiring.progress());
        MeasuredPromotion.Answer answer = new MeasuredPromotion(registry, comparison.models())
                .promote(
                        new MeasuredPromotion.Wish(alias, name, trial.of(workers), thresholds, force, author.reason()));
        if (answer.tried() != null && answer.before() != null) {
            comparison.tell(answer.tried());
            out().println(ComparisonText.text(
                    answer.before(), answer.version(), answer.tried().compared()));
        }
        answer.against().forEach(reason -> Failure.say(trial.err(), reason));
        if (!answer.promoted()) {
            throw new InputException(ProblemCode.CONFLICT, answer.refusal());
        }
        out().println(answer.version() + " is the " + alias
                + (answer.before() == null ? "" : ", after " + answer.before()));
        return ExitCode.OK;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
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
}
