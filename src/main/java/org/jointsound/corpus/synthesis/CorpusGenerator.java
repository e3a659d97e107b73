package org.jointsound.corpus.synthesis;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jointsound.corpus.Metadata;
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
        Files.createDirectories(directory);
        Path table = directory.resolve(Metadata.FILE + Metadata.PART);
        try (MetadataTable rows = new MetadataTable(table)) {
            recordings(settings, directory, threads, recording -> {
                rows.add(recording);
                done.accept(directory.resolve(recording.fileName()));
            });
        }
        write(
                directory.resolve(DatasetReadme.FILE),
                DatasetReadme.text(settings).getBytes(StandardCharsets.UTF_8));
        Files.move(table, directory.resolve(Metadata.FILE), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Makes them in parallel and hands them on in order; no more are under way than the threads can use. */
    private static void recordings(
            CorpusSettings settings, Path directory, int threads, Consumer<SyntheticRecording> made)
            throws IOException, InterruptedException {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            Queue<Future<SyntheticRecording>> pending = new ArrayDeque<>();
            for (int i = 0; i < settings.recordings(); i++) {
                int subject = 1 + i / settings.recordingsPerSubject();
                int index = i % settings.recordingsPerSubject();
                pending.add(executor.submit(() -> makeOne(settings, subject, index, directory)));
                if (pending.size() >= 4 * threads) {
                    made.accept(await(pending.remove()));
                }
            }
            while (!pending.isEmpty()) {
                made.accept(await(pending.remove()));
            }
        } finally {
            executor.shutdownNow();
        }
    }

    private static SyntheticRecording makeOne(CorpusSettings settings, int subject, int index, Path directory)
            throws IOException {
        SyntheticRecording recording = RecordingSynthesis.make(settings, subject, index);
        write(directory.resolve(recording.fileName()), WavFile.encode(recording.clip()));
        return recording;
    }

    private static SyntheticRecording await(Future<SyntheticRecording> future)
            throws IOException, InterruptedException {
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
        Path temporary = file.resolveSibling(file.getFileName() + Metadata.PART);
        Files.write(temporary, content);
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void requireEmpty(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        if (!Files.isDirectory(directory)) {
            throw new InputException(ProblemCode.CONFLICT, directory.getFileName() + " is a file; name a folder");
        }
        if (Files.exists(directory.resolve(Metadata.FILE + Metadata.PART))) {
            throw new InputException(
                    ProblemCode.CONFLICT,
                    directory.getFileName()
                            + " holds a corpus that was not made to its end; delete it, or name a new folder");
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
