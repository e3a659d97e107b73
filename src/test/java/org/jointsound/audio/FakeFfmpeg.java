package org.jointsound.audio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/** Scripts that say they are ffmpeg and misbehave. */
final class FakeFfmpeg {
    private FakeFfmpeg() {}

    /** A script that answers {@code -version} with this line and otherwise does what the body says. */
    static Path script(Path folder, String versionLine, String body) throws IOException {
        Path script = folder.resolve("ffmpeg");
        Files.writeString(
                script,
                "#!/bin/sh\nif [ \"$1\" = -version ]; then echo '%s'; exit; fi\n%s\n".formatted(versionLine, body));
        return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    }

    /** The environment in which it is the ffmpeg to take. */
    static Map<String, String> named(Path script) {
        return Map.of(
                FfmpegProgram.VARIABLE,
                script.toString(),
                "PATH",
                System.getenv().getOrDefault("PATH", ""));
    }
}
