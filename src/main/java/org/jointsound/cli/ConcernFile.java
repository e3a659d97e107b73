package org.jointsound.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jointsound.json.CustomConcernJson;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** A researcher's table of concern, as a file. */
final class ConcernFile {
    private ConcernFile() {}

    /** Its bytes; a few more than can be right of one that is too large. */
    static byte[] read(Path file, CommandSpec spec) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--concern is '" + Shown.harmless(file.toString()) + "', which is no file. Check the spelling.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(CustomConcernJson.MAX_BYTES + 1);
        }
    }
}
