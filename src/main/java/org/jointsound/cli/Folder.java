package org.jointsound.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** A folder that a command was given. */
final class Folder {
    private Folder() {}

    /** Makes sure that it is there, so that a slip of the pen is told as wrong usage. */
    static void require(Path folder, CommandSpec spec) {
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "'" + Shown.harmless(folder.toString()) + "' is not a folder. Check the spelling.");
        }
    }
}
