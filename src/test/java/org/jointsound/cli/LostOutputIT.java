package org.jointsound.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jointsound.testing.Recordings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Output that gets lost, as the jar meets it in a process of its own. */
class LostOutputIT {
    private static final Path FULL = Path.of("/dev/full");

    @TempDir
    private Path folder;

    private ProcessBuilder jar(String... arguments) {
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-jar",
                                System.getProperty("jointsound.jar")),
                        Stream.of(arguments))
                .toList();
        return new ProcessBuilder(command).redirectError(folder.resolve("err").toFile());
    }

    private String err() throws IOException {
        return Files.readString(folder.resolve("err"), StandardCharsets.UTF_8);
    }

    @EnabledOnOs(OS.LINUX)
    @ParameterizedTest
    @ValueSource(strings = {"classify samples", "classify samples -f jsonl", "--help", "classify --help"})
    void aFullDiskIsAFailure(String line) throws Exception {
        Process process = jar(line.split(" ")).redirectOutput(FULL.toFile()).start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(err())
                .startsWith("jointsound: ")
                .contains("cannot be written")
                .doesNotContain("Exception");
    }

    @Test
    void aRunStopsSoonAfterItsReaderHasGone() throws Exception {
        for (int i = 0; i < 3_000; i++) {
            Files.write(folder.resolve("r%04d.wav".formatted(i)), Recordings.silence(1));
        }
        Process process = jar("classify", folder.toString(), "-f", "jsonl", "-t", "1")
                .redirectOutput(ProcessBuilder.Redirect.PIPE)
                .start();
        try (InputStream out = process.getInputStream()) {
            assertThat(out.read()).isEqualTo('{');
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(err()).contains("cannot be written").doesNotContain("3000 recordings");
    }
}
