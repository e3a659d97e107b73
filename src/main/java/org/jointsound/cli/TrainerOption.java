package org.jointsound.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jointsound.training.comparison.TrainerKind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What learns; the same option for every command that has it. */
final class TrainerOption {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--trainer",
            paramLabel = "KIND",
            description = {
                "auto (of train; the best of some kinds and settings, by what is learned from), xgboost (of leave-out;"
                        + " boosted trees as the shipped model has, which need XGBoost's native library), svm, logistic or"
                        + " forest. trees is another name of xgboost."
            })
    private @Nullable String name;

    /**
     * The kind that was asked for.
     *
     * @param otherwise where none was
     */
    TrainerKind kind(TrainerKind otherwise) {
        return name == null ? otherwise : TrainerKind.of(name).orElseThrow(this::unknown);
    }

    private ParameterException unknown() {
        String kinds =
                Arrays.stream(TrainerKind.values()).map(TrainerKind::slug).collect(Collectors.joining(", "));
        return new ParameterException(
                spec.commandLine(),
                "--trainer is '" + Shown.harmless(String.valueOf(name)) + "', it must be one of " + kinds + ".");
    }
}
