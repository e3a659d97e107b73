package org.jointsound.audio;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jointsound.problem.InputException;
import org.jointsound.problem.Problem;

/** Decodes bytes by way of a file, as the program does on a machine without ffmpeg. */
final class Decoding {
    private final Path file;
    private final DecodeLimits limits;

    Decoding(Path folder) {
        this(folder, DecodeLimits.standard());
    }

    Decoding(Path folder, DecodeLimits limits) {
        // The name lies on purpose: it must not be asked.
        this.file = folder.resolve("recording.mp3");
        this.limits = limits;
    }

    Decoded decode(byte[] bytes) {
        try {
            Files.write(file, bytes);
            return new AudioDecoder(limits, () -> null, Duration.ofSeconds(1)).decode(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Problem refusal(byte[] bytes) {
        return catchThrowableOfType(InputException.class, () -> decode(bytes)).problem();
    }
}
