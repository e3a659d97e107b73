package org.jointsound.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Deletes a model. */
@Command(
        name = "delete",
        description = "Deletes a version for good; never one that an alias points at.",
        mixinStandardHelpOptions = true,
        versionProvider = JointSoundCommand.Version.class)
final class ModelsDelete implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "VERSION", description = "Version to delete; its name is not given again.")
    private String version;

    @Option(names = "--force", description = "Also the version that a rollback would return to.")
    private boolean force;

    @Mixin
    private final ModelsFolder folder = new ModelsFolder();

    @Mixin
    private final Author author = new Author();

    @Override
    public Integer call() throws IOException {
        author.registry(folder.path(), ModelsFolder.measured()).delete(version, force, author.reason());
        spec.commandLine().getOut().println(Shown.harmless(version) + " is deleted");
        return ExitCode.OK;
    }
}
