package org.jointsound.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jointsound.evaluation.ComparisonText;
import org.jointsound.evaluation.TwoModels;
import org.jointsound.store.ModelStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two models. */
@Command(
        name = "compare",
        description = "Sets two models side by side on the same recordings, with a paired test over subjects.",
        mixinStandardHelpOptions = true,
        versionProvider = JointSoundCommand.Version.class)
final class ModelsCompare implements Callable<Integer> {
    private final Wiring wiring;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "A", description = "Version or alias.")
    private String before;

    @Parameters(index = "1", paramLabel = "B", description = "Version or alias to set against it.")
    private String after;

    @Mixin
    private final ModelsFolder folder = new ModelsFolder();

    @Mixin
    private final Trial trial = new Trial();

    @Mixin
    private final Workers workers = new Workers();

    ModelsCompare(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        ModelStore store = folder.store();
        TwoModels.Trial wanted = trial.of(workers);
        if (wanted == null) {
            throw new ParameterException(spec.commandLine(), "--dataset is missing: what to compare them on.");
        }
        String first = store.resolve(before);
        String second = store.resolve(after);
        Comparison comparison = new Comparison(store, trial, wiring.progress());
        TwoModels.Tried tried = comparison.models().compare(wanted, first, second);
        tried.learned().forEach(found -> Failure.say(trial.err(), "no fair trial: " + found));
        comparison.tell(tried);
        spec.commandLine().getOut().print(ComparisonText.text(first, second, tried.compared()));
        return ExitCode.OK;
    }
}
