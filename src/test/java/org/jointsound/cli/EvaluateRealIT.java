package org.jointsound.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jointsound.testing.Recordings;
import org.jointsound.testing.Signals;
import org.jointsound.testing.WavBytes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script as a user has it, on small sets with names that a shell could trip over. */
class EvaluateRealIT {
    private static final Path SCRIPT = Path.of("scripts/evaluate-real").toAbsolutePath();
    private static final String HOSTILE = "1-7-$(touch hit)'\";`touch hit`.ogg";

    @TempDir
    private Path folder;

    private record Ended(int code, String out, String err) {}

    @BeforeEach
    void theJarIsNewerThanTheSources() throws IOException {
        Files.setLastModifiedTime(Path.of("target/jointsound.jar"), FileTime.from(Instant.now()));
    }

    private Ended run(Map<String, String> environment, String... arguments) throws Exception {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Path temporary = Files.createDirectories(folder.resolve("temporary"));
        ProcessBuilder builder = new ProcessBuilder(
                        Stream.concat(Stream.of("/bin/sh", SCRIPT.toString()), Stream.of(arguments))
                                .toList())
                .directory(Files.createDirectories(folder.resolve("here")).toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("TMPDIR", temporary.toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
        assertThat(temporary).isEmptyDirectory();
        assertThat(folder.resolve("here")).isEmptyDirectory();
        return new Ended(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    /** In place of ffmpeg a program that gives the same recording for every file that is there. */
    private Map<String, String> withConverter() throws IOException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Path recording = Files.write(folder.resolve("pop.wav"), Recordings.pop());
        Path converter = Files.writeString(
                bin.resolve("ffmpeg"),
                "#!/bin/sh\nwhile [ $# -gt 1 ]; do case $1 in file:*) [ -f \"${1#file:}\" ] || exit 1;; esac; shift; done\n"
                        + "exec cp '" + recording + "' \"$1\"\n");
        assertThat(converter.toFile().setExecutable(true)).isTrue();
        return Map.of("PATH", bin + ":" + System.getenv("PATH"));
    }

    private Path put(String path, byte[] bytes) throws IOException {
        Path file = folder.resolve("data").resolve(path);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    @Test
    void namesAreDataAndTheFolderStaysAsItWas() throws Exception {
        put("esc10/Baby cry/" + HOSTILE, new byte[] {1});
        put("esc10/Baby cry/2-8-A.ogg", new byte[] {2});
        put("esc10/Rain/1-9-A.wav", WavBytes.mono16(8_000, Signals.whiteNoise(0.1, 8_000, 1)));
        put("esc10/Rain/2-10-A.wav", WavBytes.mono16(8_000, Signals.whiteNoise(0.1, 8_000, 2)));
        put("keystrokes/-zoom/a b.wav", Recordings.silence(1));
        List<Path> before = files();
        // The same audio twice would tie its folds together; a table says so rather than a wrong figure.
        Ended tied = run(withConverter(), folder.resolve("data").toString());
        assertThat(tied.code()).isEqualTo(1);
        assertThat(tied.err()).contains("belong together").endsWith("evaluate-real: cross-validate failed.\n");
        assertThat(tied.out())
                .contains("| esc10 | baby_cry | 2 |")
                .contains("| keystrokes | _zoom | 1 | 0 | 0 | 0 | 1 |");

        Files.delete(folder.resolve("data/esc10/Baby cry/2-8-A.ogg"));
        Ended ended = run(withConverter(), folder.resolve("data").toString());
        assertThat(ended.code()).isZero();
        assertThat(ended.err()).contains("no recordings of vag89; left out");
        assertThat(ended.out())
                .contains("| clock tick, fire crackling, keystrokes, claps, knocks, footsteps | 1 | 0 | 0.0 % | 5 % |")
                .contains("### ESC-10, its own folds")
                .contains("| rain | 0 | 2 | 1.000 |");
        assertThat(files()).hasSize(before.size() - 1);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("data"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void whatIsMissingIsSaidInOneLine() throws Exception {
        Ended noFolder = run(withConverter(), folder.resolve("nowhere").toString());
        assertThat(noFolder.code()).isEqualTo(1);
        assertThat(noFolder.err()).contains("nowhere' is not a folder").hasLineCount(1);

        Files.createDirectories(folder.resolve("data"));
        Ended noSet = run(withConverter(), folder.resolve("data").toString());
        assertThat(noSet.code()).isEqualTo(1);
        assertThat(noSet.err()).contains("holds none of esc10, keystrokes");

        Path few = Files.createDirectories(folder.resolve("few"));
        Files.createSymbolicLink(few.resolve("tr"), Path.of("/usr/bin/tr"));
        Ended noConverter =
                run(Map.of("PATH", few.toString()), folder.resolve("data").toString());
        assertThat(noConverter.code()).isEqualTo(1);
        assertThat(noConverter.err()).contains("there is no ffmpeg").hasLineCount(1);
        assertThat(run(Map.of()).code()).isEqualTo(2);
    }
}
