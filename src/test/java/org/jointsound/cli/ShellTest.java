package org.jointsound.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jointsound.problem.InputException;
import org.jointsound.problem.Problem;
import org.jointsound.problem.ProblemCode;
import org.jointsound.testing.Recordings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShellTest {

    @Test
    void helpGoesToStandardOutputAndTellsOfCommandsAndExitCodes() {
        Ran ran = Ran.command("--help");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("classify", "serve", "JOINTSOUND_", "Exit codes", "no diagnosis");
        assertThat(ran.err()).isEmpty();
        assertThat(Ran.command("classify", "--help").out()).contains("table, jsonl", "--fail-fast", "--models");
    }

    @Test
    void theVersionNamesTheProgram() {
        assertThat(Ran.command("--version").out()).startsWith("jointsound ");
    }

    @Test
    void noCommandOrAnUnknownOneIsWrongUsage() {
        assertThat(Ran.command().code()).isEqualTo(2);
        assertThat(Ran.command().err()).contains("A command is missing");
        assertThat(Ran.command("clasify").code()).isEqualTo(2);
        assertThat(Ran.command("clasify").err()).contains("classify");
    }

    @Test
    void standardOutputThatIsGoneEndsTheRunWithAFailure(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("a.wav"), Recordings.silence(1));
        StringWriter err = new StringWriter();
        PrintWriter closedPipe = new PrintWriter(
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("broken pipe");
                    }
                },
                false,
                StandardCharsets.UTF_8);
        String[] args = {"classify", folder.toString()};
        int code = Shell.run(args, Ran.wiring(Map.of()), closedPipe, new PrintWriter(err));
        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).contains("standard output");
    }

    @Test
    void everyFaultOfADatasetIsNamedInALineOfItsOwn() {
        Problem problem = new Problem(
                ProblemCode.VALIDATION,
                "The dataset has 2 faults.",
                List.of(new Problem.Fault("label is empty", "/1/label"), new Problem.Fault("bad\u001b", "/7/start_s")));
        Wiring plain = Ran.wiring(Map.of());
        Wiring faulty = new Wiring(
                models -> {
                    throw new InputException(problem);
                },
                plain.server(),
                plain.environment(),
                false);
        Ran ran = Ran.with(faulty, "classify", ".");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err().lines())
                .containsExactly(
                        "jointsound: The dataset has 2 faults.", "  /1/label: label is empty", "  /7/start_s: bad?");
    }

    @Test
    void aDiskThatFailsDeepInsideIsSaidInOneLine() {
        Wiring plain = Ran.wiring(Map.of());
        Wiring failing = new Wiring(
                models -> {
                    throw new UncheckedIOException(new AccessDeniedException("models"));
                },
                plain.server(),
                plain.environment(),
                false);
        Ran ran = Ran.with(failing, "classify", ".");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err().lines())
                .containsExactly("jointsound: 'models' may not be read or written: no permission.");
    }
}
