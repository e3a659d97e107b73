package org.jointsound.http;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of this process for uploads on their way through; readable by its user only, gone when closed. What a process
 * that was killed left behind goes when the next one starts: the system gives up a lock together with its holder.
 */
final class TempFolder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TempFolder.class);
    private static final String PREFIX = "jointsound-";
    private static final String LOCK = "lock";
    private static final String UPLOADS = "uploads";

    /** Those of this process. The system gives up a lock when its process closes the file, by whichever channel: not to be opened again. */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel lock;

    private TempFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    static TempFolder create() throws IOException {
        Path folder = Files.createTempDirectory(PREFIX);
        OURS.add(folder);
        // Locked before it has its name, or another process could take it for abandoned in between.
        Path unnamed = folder.resolve("unnamed");
        FileChannel lock = FileChannel.open(unnamed, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        lock.lock();
        Files.move(unnamed, folder.resolve(LOCK));
        TempFolder made = new TempFolder(folder, lock);
        Files.createDirectory(made.path());
        Path parent = folder.getParent();
        if (parent != null) {
            removeAbandoned(parent);
        }
        return made;
    }

    /** Where uploads are. */
    Path path() {
        return folder.resolve(UPLOADS);
    }

    /** An empty file with a name of our own making. */
    Path newFile() throws IOException {
        return Files.createTempFile(path(), "upload-", ".audio");
    }

    @Override
    public void close() throws IOException {
        lock.close();
        OURS.remove(folder);
        remove(folder);
    }

    private static void removeAbandoned(Path parent) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path one : folders) {
                if (!OURS.contains(one) && isAbandoned(one)) {
                    LOG.info("uploads that a service left behind when it was killed are removed");
                    remove(one);
                }
            }
        }
    }

    private static boolean isAbandoned(Path folder) {
        try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE);
                FileLock free = channel.tryLock()) {
            return free != null;
        } catch (IOException e) {
            // Another user's, or none of ours.
            return false;
        }
    }

    private static void remove(Path folder) throws IOException {
        empty(folder.resolve(UPLOADS));
        Files.deleteIfExists(folder.resolve(UPLOADS));
        Files.deleteIfExists(folder.resolve(LOCK));
        Files.deleteIfExists(folder);
    }

    private static void empty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder)) {
            for (Path file : left) {
                Files.deleteIfExists(file);
            }
        }
    }
}
