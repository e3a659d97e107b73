package org.jointsound.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.jointsound.feature.FeatureSet;
import org.jointsound.store.ModelRegistry;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Who changes a folder of models, and why, for its log; the same options for every command that does. */
final class Author {
    /** A key's name is 64 characters at most, and a service says before it that it is one. */
    private static final int LONGEST_NAME = 72;

    private static final int LONGEST_REASON = 500;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--by",
            paramLabel = "NAME",
            defaultValue = "unknown",
            description = "Who does it, for the log (${DEFAULT-VALUE}); nothing else tells it.")
    private String by = "unknown";

    @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "", description = "Why, for the log.")
    private String reason = "";

    String reason() {
        if (reason.length() > LONGEST_REASON) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--reason has " + reason.length() + " characters, it may have " + LONGEST_REASON + ".");
        }
        return reason;
    }

    ModelRegistry registry(Path models, List<FeatureSet> measured) {
        if (by.isBlank() || by.length() > LONGEST_NAME) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--by has " + by.length() + " characters, it must have 1 to " + LONGEST_NAME + ".");
        }
        reason();
        return new ModelRegistry(models, measured, InstantSource.system(), by);
    }
}
