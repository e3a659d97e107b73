package org.jointsound.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The start script as a user has it, with the jar that was built just before. */
class ScriptIT {
    private static final Path SCRIPT = Path.of("scripts/jointsound").toAbsolutePath();

    @TempDir
    private Path folder;

    private record Ended(int code, String out, String err) {}

    @BeforeEach
    void theJarIsNewerThanTheSources() throws IOException {
        Files.setLastModifiedTime(Path.of("target/jointsound.jar"), FileTime.from(Instant.now()));
    }

    private Ended run(Path script, Map<String, String> environment) throws Exception {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", script.toString(), "--version")
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().remove("JAVA_HOME");
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    @Test
    void linksToTheScriptFindTheProject() throws Exception {
        Path first = Files.createSymbolicLink(folder.resolve("first"), SCRIPT);
        Path second = Files.createSymbolicLink(folder.resolve("second"), first.getFileName());
        Ended ended = run(second, Map.of());
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out()).startsWith("jointsound ");
        assertThat(ended.code()).isZero();
    }

    @Test
    void theJavaOfJavaHomeIsTheOneThatRuns() throws Exception {
        assertThat(run(SCRIPT, Map.of("JAVA_HOME", System.getProperty("java.home")))
                        .code())
                .isZero();
        Path own = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
        Files.writeString(own, "#!/bin/sh\necho the java of JAVA_HOME\n");
        assertThat(own.toFile().setExecutable(true)).isTrue();
        assertThat(run(SCRIPT, Map.of("JAVA_HOME", folder.resolve("jdk").toString()))
                        .out())
                .isEqualTo("the java of JAVA_HOME\n");
    }

    @Test
    void aJavaThatIsNotThereIsSaid() throws Exception {
        Ended wrongHome = run(SCRIPT, Map.of("JAVA_HOME", folder.toString()));
        assertThat(wrongHome.code()).isEqualTo(1);
        assertThat(wrongHome.err()).startsWith("jointsound: JAVA_HOME is ").hasLineCount(1);
        Path bin = Files.createDirectory(folder.resolve("bin"));
        for (String tool : new String[] {"dirname", "readlink", "grep"}) {
            Files.createSymbolicLink(bin.resolve(tool), Path.of("/usr/bin/" + tool));
        }
        Ended none = run(SCRIPT, Map.of("PATH", bin.toString()));
        assertThat(none.code()).isEqualTo(1);
        assertThat(none.err()).startsWith("jointsound: there is no java.").hasLineCount(1);
    }

    @Test
    void aCopyElsewhereBuildsNothing() throws Exception {
        Path copy = Files.createDirectory(folder.resolve("scripts")).resolve("jointsound");
        Files.copy(SCRIPT, copy);
        Files.writeString(folder.resolve("pom.xml"), "<project><artifactId>another</artifactId></project>");
        Ended ended = run(copy, Map.of());
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).contains("is not the JointSound project").hasLineCount(1);
        assertThat(folder.resolve("target")).doesNotExist();
    }
}
