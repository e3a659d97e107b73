package org.jointsound.training;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jointsound.store.Digests;
import org.jspecify.annotations.Nullable;

/**
 * What a training has done so far, kept in a folder so that a run which was stopped can go on. Each entry is a file, named by the
 * digest of its key; it begins with the digest of key and content, so that an entry which is damaged, or another one's, is passed over
 * and made anew. Thread-safe.
 */
public final class TrainingWork {
    private static final int DIGEST_CHARACTERS = 64;
    private static final String ENTRY = ".kept";
    private static final String PART = ".part";

    private final @Nullable Path folder;

    private TrainingWork(@Nullable Path folder) {
        this.folder = folder;
    }

    /** Keeps nothing. */
    static TrainingWork none() {
        return new TrainingWork(null);
    }

    /**
     * In a folder, which is made when something is kept.
     *
     * @param goOn whether to take up what an earlier run left there; else it is deleted
     */
    static TrainingWork in(Path folder, boolean goOn) throws IOException {
        TrainingWork work = new TrainingWork(folder);
        if (!goOn) {
            work.delete();
        }
        return work;
    }

    /** Whether it keeps anything at all. */
    boolean keeps() {
        return folder != null;
    }

    /** What was kept under this key, where it is whole. */
    Optional<byte[]> find(String key) {
        if (folder == null) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Files.readAllBytes(file(folder, key));
            if (bytes.length < DIGEST_CHARACTERS) {
                return Optional.empty();
            }
            byte[] content = Arrays.copyOfRange(bytes, DIGEST_CHARACTERS, bytes.length);
            byte[] digest = digest(key, content);
            return Arrays.equals(digest, 0, DIGEST_CHARACTERS, bytes, 0, DIGEST_CHARACTERS)
                    ? Optional.of(content)
                    : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps it, whole or not at all. */
    void keep(String key, byte[] content) {
        if (folder == null) {
            return;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(digest(key, content));
        bytes.writeBytes(content);
        try {
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, "entry", PART);
            Files.write(part, bytes.toByteArray());
            Files.move(part, file(folder, key), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes what was kept, and the folder where nothing else is in it. */
    void delete() throws IOException {
        if (folder == null || !Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            List<Path> own = inside.filter(TrainingWork::isOwn)
                    .sorted(Comparator.naturalOrder())
                    .toList();
            for (Path one : own) {
                Files.deleteIfExists(one);
            }
        }
        try (Stream<Path> rest = Files.list(folder)) {
            if (rest.findAny().isEmpty()) {
                Files.delete(folder);
            }
        }
    }

    private static boolean isOwn(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(ENTRY) || name.endsWith(PART);
    }

    private static Path file(Path folder, String key) {
        return folder.resolve(Digests.sha256(key.getBytes(StandardCharsets.UTF_8)) + ENTRY);
    }

    private static byte[] digest(String key, byte[] content) {
        String both = Digests.sha256(key.getBytes(StandardCharsets.UTF_8)) + Digests.sha256(content);
        return Digests.sha256(both.getBytes(StandardCharsets.UTF_8)).getBytes(StandardCharsets.US_ASCII);
    }
}
