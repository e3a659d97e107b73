package org.jointsound.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jointsound.json.RunEvent;
import org.jointsound.json.RunEventJson;
import org.jointsound.json.TrainingOrder;
import org.jointsound.json.TrainingState;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The process of a training: this program again, with a heap of its own and behind whatever serves. It ends when its standard
 * input does, so that it does not outlive a service that is killed.
 */
final class TrainingProcess {
    private static final Logger LOG = LoggerFactory.getLogger(TrainingProcess.class);

    /** What it ends with when its heap does not suffice. */
    static final int OUT_OF_MEMORY = 3;

    private static final long GRACE_SECONDS = 10;
    private static final int MAX_ERROR_BYTES = 64 * 1024;
    /** All that it gets of our environment: how to find libraries and files, and what decodes. */
    private static final Set<String> PASSED_ON =
            Set.of("PATH", "LD_LIBRARY_PATH", "SystemRoot", "LANG", "LC_ALL", "LC_CTYPE", "JOINTSOUND_FFMPEG");

    private final Process process;
    private final CompletableFuture<Void> errors;

    private TrainingProcess(Process process, Path errorFile) {
        this.process = process;
        this.errors = CompletableFuture.runAsync(() -> keep(process.getErrorStream(), errorFile), ownThread());
    }

    /**
     * Starts it, without a shell.
     *
     * @param folder of the training, in which it finds a folder {@code tmp} for what passes
     * @throws IOException if it cannot be started
     */
    static TrainingProcess start(
            TrainingPlace place, TrainingState training, TrainingOrder order, Path dataset, Path folder)
            throws IOException {
        Path tmp = Files.createDirectories(folder.resolve("tmp"));
        int cores = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        List<String> command = new ArrayList<>(niced());
        command.addAll(java(place, tmp, cores));
        command.addAll(train(place, training, order, dataset, folder));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().retainAll(PASSED_ON);
        builder.environment().put("OMP_NUM_THREADS", Integer.toString(cores));
        return new TrainingProcess(builder.start(), folder.resolve(TrainingFolder.ERRORS));
    }

    /** Behind everything else on the machine, where there is a program for that. */
    private static List<String> niced() {
        Path nice = Path.of("/usr/bin/nice");
        return Files.isExecutable(nice) ? List.of(nice.toString(), "-n", "10") : List.of();
    }

    private static List<String> java(TrainingPlace place, Path tmp, int cores) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + place.memory(),
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:ActiveProcessorCount=" + cores,
                // As scripts/jointsound starts it: later versions of Java warn of a library's use of memory otherwise.
                "-XX:+IgnoreUnrecognizedVMOptions",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + tmp,
                "-Djointsound.ends-with-input=true",
                "-cp",
                System.getProperty("java.class.path"),
                place.mainClass());
    }

    private static List<String> train(
            TrainingPlace place, TrainingState training, TrainingOrder order, Path dataset, Path folder) {
        List<String> command = new ArrayList<>(List.of(
                "train",
                dataset.toAbsolutePath().toString(),
                "--name=" + training.name(),
                "--model-version=" + training.version(),
                "--models=" + place.models().toAbsolutePath(),
                // Not among the models, where it would stay behind what is cancelled: it is cleared with this folder.
                "--work=" + folder.resolve("work"),
                "--by=" + training.by(),
                "--reason=training " + training.id(),
                "--output-mode=ndjson"));
        add(command, "--seed=", order.seed());
        add(command, "--folds=", order.folds());
        add(command, "--trainer=", order.trainer());
        add(command, "--unit=", order.unit());
        return command;
    }

    private static void add(List<String> command, String option, @Nullable Object value) {
        if (value != null) {
            command.add(option + value);
        }
    }

    /** Passes on what it tells, until it tells no more. Lines that are too long or say nothing known are left out. */
    void read(Consumer<RunEvent> listener) throws IOException {
        try (Reader in = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            StringBuilder line = new StringBuilder();
            boolean whole = true;
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next != '\n') {
                    whole = whole && line.length() < RunEventJson.MAX_CHARS;
                    if (whole) {
                        line.append((char) next);
                    }
                    continue;
                }
                if (whole) {
                    RunEventJson.read(line.toString()).ifPresent(listener);
                }
                line.setLength(0);
                whole = true;
            }
        }
    }

    /** Waits for its end, and tells what it ended with. */
    int awaitEnd() throws InterruptedException {
        int code = process.waitFor();
        errors.join();
        return code;
    }

    /** Lets it end by itself, for some seconds. */
    void end() {
        // By its handle: the process itself would close the streams that are being read.
        process.toHandle().destroy();
        var unused = CompletableFuture.runAsync(
                this::kill, CompletableFuture.delayedExecutor(GRACE_SECONDS, TimeUnit.SECONDS));
    }

    /** Ends it, and what it has started. */
    void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.toHandle().destroyForcibly();
    }

    /** Keeps the beginning of what it writes there, and reads the rest, or it would wait for ever. */
    private static void keep(InputStream in, Path file) {
        try (in;
                OutputStream kept = Files.newOutputStream(file)) {
            kept.write(in.readNBytes(MAX_ERROR_BYTES));
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            LOG.warn("what a training wrote to standard error could not be kept", e);
        }
    }

    private static Executor ownThread() {
        return work -> {
            Thread thread = new Thread(work, "training-errors");
            thread.setDaemon(true);
            thread.start();
        };
    }
}
