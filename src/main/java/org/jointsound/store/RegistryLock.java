package org.jointsound.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One writer at a time in a models folder, of all threads and processes of the machine. The operating system frees the lock of a
 * process that ends in whatever way, so what a holder finds half-made was left by a dead one.
 */
final class RegistryLock {
    /** Never deleted: whoever waits on a deleted file would lock nothing. */
    static final String FILE = ".lock";

    /** Java refuses a second lock on a file within a process rather than waiting for it. */
    private static final ReentrantLock IN_THIS_PROCESS = new ReentrantLock();

    private RegistryLock() {}

    /** What is done while the lock is held. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }

    /** Waits for the lock as long as it takes. */
    static <T> T holding(Path directory, Work<T> work) throws IOException {
        IN_THIS_PROCESS.lock();
        try (FileChannel channel =
                        FileChannel.open(directory.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (!lock.isValid()) {
                throw new IOException("the models folder cannot be locked");
            }
            return work.run();
        } finally {
            IN_THIS_PROCESS.unlock();
        }
    }
}
