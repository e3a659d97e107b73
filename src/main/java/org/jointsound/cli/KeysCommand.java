package org.jointsound.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What can be done with keys. */
@Command(
        name = "keys",
        description = "Makes, lists and revokes keys of the service.",
        mixinStandardHelpOptions = true,
        versionProvider = JointSoundCommand.Version.class)
final class KeysCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        String commands = String.join(", ", spec.subcommands().keySet());
        throw new ParameterException(spec.commandLine(), "A command is missing, one of: " + commands + ".");
    }
}
