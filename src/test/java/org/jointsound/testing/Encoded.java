package org.jointsound.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Recordings in other formats, made by the ffmpeg of the machine. */
public final class Encoded {
    private Encoded() {}

    /** Skips the test where there is no ffmpeg, and says so. */
    public static void assumePossible() {
        boolean there;
        try {
            there = run(List.of("-version")) == 0;
        } catch (IOException e) {
            there = false;
        }
        Assumptions.assumeTrue(there, "SKIPPED: there is no ffmpeg on the path, so no file can be encoded to try with");
    }

    /** Encodes a recording; the name of the result says the container, the options the codec. */
    public static Path encode(Path recording, Path result, String... options) {
        return make(List.of("-i", recording.toString()), result, options);
    }

    /** A file from what ffmpeg makes itself, for instance {@code anullsrc=r=8000}. */
    public static Path generate(String source, Path result, String... options) {
        return make(List.of("-f", "lavfi", "-i", source), result, options);
    }

    private static Path make(List<String> input, Path result, String... options) {
        List<String> arguments = new ArrayList<>(List.of("-nostdin", "-v", "error", "-y"));
        arguments.addAll(input);
        arguments.addAll(List.of(options));
        arguments.add("file:" + result);
        try {
            if (run(arguments) != 0) {
                throw new IllegalStateException("ffmpeg could not make " + result.getFileName());
            }
        } catch (IOException e) {
            throw new IllegalStateException("ffmpeg could not be run", e);
        }
        return result;
    }

    private static int run(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("ffmpeg"));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
