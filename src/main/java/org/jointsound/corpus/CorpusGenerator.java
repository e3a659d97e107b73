package org.jointsound.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;

/** Writes a synthetic dataset: WAV files, {@code metadata.csv} and a note. */
public final class CorpusGenerator {
    private CorpusGenerator() {}

    /**
     * Makes the corpus. Every file is written under a temporary name and then moved, the table last, so that a dataset
     * with a table is whole. The bytes depend on the settings alone.
     *
     * @param directory is created; must not hold anything yet
     * @param threads recordings made at the same time, at least 1
     * @param done told each recording's file once it is there, in order, on the calling thread
     * @throws InputException with code {@code conflict} if the directory is not empty or is a file
     * @throws IOException if a file cannot be written, as when the disk is full
     * @throws InterruptedException if interrupted; what was written stays, without a table
     */
    public static void generate(CorpusSettings settings, Path directory, int threads, Consumer<Path> done)
            throws IOException, InterruptedException {
        requireEmpty(directory);
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            Files.createDirectories(directory);
            List<List<String>> table = recordings(settings, directory, executor, done);
            write(directory.resolve(DatasetReadme.FILE), bytes(DatasetReadme.text(settings)));
            write(directory.resolve(Metadata.FILE), bytes(Metadata.table(table)));
        } finally {
            executor.shutdownNow();
        }
    }

    private static List<List<String>> recordings(
            CorpusSettings settings, Path directory, ExecutorService executor, Consumer<Path> done)
            throws IOException, InterruptedException {
        List<Future<SyntheticFile>> pending = new ArrayList<>();
        for (int subject = 1; subject <= settings.subjects(); subject++) {
            for (int index = 0; index < settings.recordingsPerSubject(); index++) {
                int who = subject;
                int which = index;
                pending.add(executor.submit(() -> makeOne(settings, who, which, directory)));
            }
        }
        List<List<String>> table = new ArrayList<>();
        for (Future<SyntheticFile> future : pending) {
            SyntheticFile file = await(future);
            table.addAll(file.rows);
            done.accept(file.path);
        }
        return table;
    }

    private record SyntheticFile(Path path, List<List<String>> rows) {}

    private static SyntheticFile makeOne(CorpusSettings settings, int subject, int index, Path directory)
            throws IOException {
        SyntheticRecording recording = RecordingSynthesis.make(settings, subject, index);
        Path file = directory.resolve(recording.fileName());
        write(file, WavFile.encode(recording.clip()));
        return new SyntheticFile(file, Metadata.rows(recording));
    }

    private static SyntheticFile await(Future<SyntheticFile> future) throws IOException, InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw new IllegalStateException("the synthesis failed", e.getCause());
        }
    }

    private static void write(Path file, byte[] content) throws IOException {
        Path temporary = file.resolveSibling(file.getFileName() + ".part");
        Files.write(temporary, content);
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void requireEmpty(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        if (!Files.isDirectory(directory)) {
            throw new InputException(ProblemCode.CONFLICT, directory.getFileName() + " is a file; name a folder");
        }
        try (var entries = Files.list(directory)) {
            if (entries.findAny().isPresent()) {
                throw new InputException(
                        ProblemCode.CONFLICT,
                        directory.getFileName() + " is not empty; name a new folder, or empty this one");
            }
        }
    }
}
