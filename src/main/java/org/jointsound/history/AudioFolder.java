package org.jointsound.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/** Kept recordings, each in a file named after its entry's id, which says nothing of the person. */
final class AudioFolder {
    private static final String UNFINISHED = ".unfinished";

    private final Path folder;

    AudioFolder(Path folder) {
        this.folder = folder;
    }

    /** Where the recording of an entry lies, if it is kept. */
    Path file(String id) {
        // The id becomes part of a path.
        if (!DiaryEntry.isUuid(id)) {
            throw new IllegalArgumentException("an entry's id is a UUID in lower case");
        }
        return folder.resolve(id);
    }

    /** Copies a recording; its file appears whole or not at all, and once this returns a power cut does not take it. */
    void put(String id, Path audio) {
        Path target = file(id);
        Path unfinished = folder.resolve(id + UNFINISHED);
        try {
            Files.copy(audio, unfinished, StandardCopyOption.REPLACE_EXISTING);
            sync(unfinished, StandardOpenOption.WRITE);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            syncFolder();
        } catch (IOException e) {
            throw new UncheckedIOException("a recording cannot be kept", e);
        }
    }

    void delete(String id) {
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException e) {
            throw new UncheckedIOException("a recording cannot be deleted", e);
        }
    }

    /** Deletes each recording that belongs to none of these entries, and each copy that was cut short. */
    void keepOnly(Set<String> ids) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                String id = name.endsWith(UNFINISHED) ? name.substring(0, name.length() - UNFINISHED.length()) : name;
                if (DiaryEntry.isUuid(id) && !ids.contains(name)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("recordings without an entry cannot be deleted", e);
        }
    }

    /** Windows cannot open a folder, and needs not: its file system keeps names in a journal. */
    private void syncFolder() throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            sync(folder, StandardOpenOption.READ);
        }
    }

    private static void sync(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }
}
