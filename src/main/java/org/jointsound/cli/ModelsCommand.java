package org.jointsound.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What can be done with a folder of models. */
@Command(
        name = "models",
        description = "Looks after models: which there are, which one serves, and which served before.",
        mixinStandardHelpOptions = true,
        versionProvider = JointSoundCommand.Version.class)
final class ModelsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        String commands = String.join(", ", spec.subcommands().keySet());
        throw new ParameterException(spec.commandLine(), "A command is missing, one of: " + commands + ".");
    }
}
