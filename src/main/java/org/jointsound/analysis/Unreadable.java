package org.jointsound.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.jointsound.problem.Problem;
import org.jointsound.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** A file that the system does not let us read, in words and without its path. */
final class Unreadable {
    private Unreadable() {}

    /** The refusal, or null when the failure is not one of reading. */
    static @Nullable Problem problem(@Nullable Throwable failure) {
        Throwable cause = failure instanceof UncheckedIOException unchecked ? unchecked.getCause() : failure;
        return cause instanceof IOException io ? Problem.of(ProblemCode.DECODE_FAILED, detail(io)) : null;
    }

    private static String detail(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "The file is gone since it was found. Put it back and run again.";
        }
        if (failure instanceof AccessDeniedException) {
            return "There is no permission to read the file. Allow it and run again.";
        }
        // Other messages may hold the path; the reason of this kind never does.
        String reason = failure instanceof FileSystemException named ? named.getReason() : null;
        return "The file cannot be read: %s. Recordings are read from regular files on a working disk."
                .formatted(reason == null ? "the system reports a failure" : reason);
    }
}
