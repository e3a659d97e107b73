package org.jointsound.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jointsound.json.CustomConcernJson;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** A researcher's table of concern, as a file. */
final class ConcernFile {
    private ConcernFile() {}

    /**
     * Its text, which is a table.
     *
     * @throws org.jointsound.problem.InputException if it is none
     */
    static String read(Path file, CommandSpec spec) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--concern is '" + Shown.harmless(file.toString()) + "', which is no file. Check the spelling.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] table = in.readNBytes(CustomConcernJson.MAX_BYTES + 1);
            CustomConcernJson.read(table);
            return new String(table, StandardCharsets.UTF_8);
        }
    }
}
