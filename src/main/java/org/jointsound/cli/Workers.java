package org.jointsound.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How many recordings are worked on at a time; the same option for every command that has it. */
final class Workers {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = {"-t", "--threads"},
            paramLabel = "N",
            description =
                    "Recordings, or models in training, at a time (one for each core); the results do not depend on"
                            + " it.")
    private @Nullable Integer threads;

    /** At least 1; fewer is wrong usage. */
    int count() {
        int count = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        if (count < 1) {
            throw new ParameterException(spec.commandLine(), "--threads is " + count + ", it must be at least 1.");
        }
        return count;
    }
}
