package org.jointsound.http;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of this process for uploads on their way through; readable by its user only, gone when closed. */
final class TempFolder implements AutoCloseable {
    private final Path path;

    private TempFolder(Path path) {
        this.path = path;
    }

    static TempFolder create() throws IOException {
        return new TempFolder(Files.createTempDirectory("jointsound-"));
    }

    Path path() {
        return path;
    }

    /** An empty file with a name of our own making. */
    Path newFile() throws IOException {
        return Files.createTempFile(path, "upload-", ".audio");
    }

    @Override
    public void close() throws IOException {
        if (Files.notExists(path)) {
            return;
        }
        try (DirectoryStream<Path> left = Files.newDirectoryStream(path)) {
            for (Path file : left) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(path);
    }
}
