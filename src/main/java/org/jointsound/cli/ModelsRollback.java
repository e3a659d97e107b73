package org.jointsound.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Takes a promotion back. */
@Command(
        name = "rollback",
        description = "Lets the version serve that served before; once more, the one before that.",
        mixinStandardHelpOptions = true,
        versionProvider = JointSoundCommand.Version.class)
final class ModelsRollback implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private final ModelsFolder folder = new ModelsFolder();

    @Mixin
    private final Author author = new Author();

    @Override
    public Integer call() throws IOException {
        String version = author.registry(folder.path(), ModelsFolder.measured()).rollback(author.reason());
        spec.commandLine().getOut().println(version + " serves again");
        return ExitCode.OK;
    }
}
