package org.jointsound.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jointsound.problem.InputException;
import org.jointsound.problem.Problem;
import org.jointsound.problem.ProblemCode;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever the decoder does, the answer comes in time and nothing of it stays. */
class MisbehavingDecoderIT {
    private static final Duration DEADLINE = Duration.ofSeconds(2);
    private static final Duration FAR_BEYOND_IT = Duration.ofSeconds(60);

    /** So long does nobody else sleep. */
    private static final String MARK = "86413";

    @TempDir
    Path folder;

    private AudioDecoder decoderThat(String body, Duration deadline) throws Exception {
        FfmpegProgram program =
                FfmpegProgram.find(FakeFfmpeg.named(FakeFfmpeg.script(folder, "ffmpeg version 9.9", body)));
        assertThat(program).isNotNull();
        return new AudioDecoder(DecodeLimits.standard(), () -> program, deadline);
    }

    private Path flac() throws Exception {
        return Files.writeString(folder.resolve("x.flac"), "fLaC and so on");
    }

    private Problem refusal(String body, Duration deadline) throws Exception {
        AudioDecoder decoder = decoderThat(body, deadline);
        Path file = flac();
        return Assertions.assertTimeoutPreemptively(
                FAR_BEYOND_IT, () -> catchThrowableOfType(InputException.class, () -> decoder.decode(file))
                        .problem());
    }

    private static Stream<ProcessHandle> leftOver() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(MARK));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sleep 86413 | longer than 2 s",
                "trap '' TERM; sleep 86413 | longer than 2 s",
                "sleep 86413 & sleep 86413 & wait | longer than 2 s",
                "exec 1>&-; sleep 86413 | longer than 2 s",
                "yes 86413 >&2 | longer than 2 s",
                "exit 1 | No sound in it",
                "kill -SEGV $$ | No sound in it",
                "echo not a wav | No sound in it",
                "yes 86413 | longer than 2 s"
            })
    void itEndsAtTheDeadlineAndLeavesNoProcess(String body, String words) throws Exception {
        Problem problem = refusal(body, DEADLINE);
        assertThat(problem.code()).isEqualTo(ProblemCode.DECODE_FAILED);
        assertThat(problem.detail()).contains(words).doesNotContain(folder.toString());
        assertThat(leftOver()).isEmpty();
    }

    @Test
    void aFloodOfSamplesEndsAtTheLongestRecording() throws Exception {
        // A header of 8 kHz, one channel of 16 bits, and then no end.
        String header = "RIFF\\377\\377\\377\\377WAVEfmt \\020\\0\\0\\0\\001\\0\\001\\0\\100\\037\\0\\0\\200\\076\\0\\0"
                + "\\002\\0\\020\\0data\\377\\377\\377\\377";
        String log = "[info]   Stream #0:0 -> #0:0 (flac (native) -> pcm_f32le (native))";
        Problem problem = refusal("echo '%s' >&2; printf '%s'; yes 86413".formatted(log, header), FAR_BEYOND_IT);
        assertThat(problem.code()).isEqualTo(ProblemCode.TOO_LONG);
        assertThat(leftOver()).isEmpty();
    }

    @Test
    void interruptingTheCallerEndsTheDecoder() throws Exception {
        AudioDecoder decoder = decoderThat("sleep 86413", FAR_BEYOND_IT);
        Path file = flac();
        AtomicReference<Throwable> end = new AtomicReference<>();
        Thread caller = new Thread(() -> {
            try {
                decoder.decode(file);
            } catch (Exception e) {
                end.set(e);
            }
        });
        caller.start();
        Assertions.assertTimeoutPreemptively(FAR_BEYOND_IT, () -> {
            while (leftOver().findAny().isEmpty() && caller.isAlive()) {
                Thread.sleep(10);
            }
            caller.interrupt();
            caller.join();
        });
        assertThat(end.get()).isInstanceOf(InterruptedIOException.class);
        assertThat(leftOver()).isEmpty();
    }

    @Test
    void aProgramThatIsGoneIsAFaultOfTheMachine() throws Exception {
        AudioDecoder decoder = decoderThat("exit 0", DEADLINE);
        FfmpegProgram gone = new FfmpegProgram(List.of(folder.resolve("gone").toString()), "1");
        Path file = flac();
        assertThatThrownBy(() -> new AudioDecoder(DecodeLimits.standard(), () -> gone, DEADLINE).decode(file))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> decoder.decode(file)).isInstanceOf(InputException.class);
    }
}
