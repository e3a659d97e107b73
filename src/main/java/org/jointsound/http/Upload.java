package org.jointsound.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jointsound.concern.SymptomReport;
import org.jointsound.problem.InputException;
import org.jointsound.problem.Problem;
import org.jointsound.problem.ProblemCode;

/**
 * A recording that came in, in a file of our own; the file goes when this is closed.
 *
 * @param file where its bytes are
 * @param name what the client calls it, cleaned
 * @param context what the person reports
 * @param storing what to keep of it
 * @param review whether reviewers may hear what is kept
 */
record Upload(Path file, String name, SymptomReport context, Storing storing, boolean review) implements AutoCloseable {
    private static final int BUFFER_BYTES = 64 * 1024;

    /**
     * Takes a recording in without holding it in memory.
     *
     * @throws InputException {@code too-large} beyond {@code maxBytes}
     * @throws StorageException if it cannot be kept
     */
    static Upload receive(
            InputStream in,
            String name,
            SymptomReport context,
            Storing storing,
            boolean review,
            TempFolder folder,
            long maxBytes)
            throws IOException {
        Upload upload = new Upload(newFile(folder), name, context, storing, review);
        try {
            upload.fill(in, maxBytes);
            return upload;
        } catch (IOException | RuntimeException e) {
            upload.close();
            throw e;
        }
    }

    static Problem tooLarge(long maxBytes) {
        return Problem.of(
                ProblemCode.TOO_LARGE,
                "The recording is larger than %d bytes, the most that is taken. Send a shorter one."
                        .formatted(maxBytes));
    }

    private static Path newFile(TempFolder folder) throws StorageException {
        try {
            return folder.newFile();
        } catch (IOException e) {
            throw new StorageException(e);
        }
    }

    private void fill(InputStream in, long maxBytes) throws StorageException {
        // The bodies that come here refuse in other ways, so what fails as input and output is our file.
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            long total = 0;
            int count;
            while ((count = in.read(buffer)) >= 0) {
                total += count;
                if (total > maxBytes) {
                    throw new InputException(tooLarge(maxBytes));
                }
                out.write(buffer, 0, count);
            }
        } catch (IOException e) {
            throw new StorageException(e);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
