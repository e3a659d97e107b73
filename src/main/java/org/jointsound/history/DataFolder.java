package org.jointsound.history;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * The folder of what is kept. What lies in it is about health, so a new one is for its owner alone, and so is the
 * database's file in an old one.
 */
final class DataFolder {
    private DataFolder() {}

    /**
     * Makes the folder and that of the audio in it where they are not there.
     *
     * @return the folder of the audio
     * @throws InputException ({@code validation}) if it cannot be used
     */
    static Path make(Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw refused("is a file. Name a folder.", null);
        }
        Path audio = folder.resolve("audio");
        try {
            Files.createDirectories(audio, ownersOnly(folder, "rwx------"));
        } catch (IOException e) {
            throw refused("cannot be made or written. Check its permissions, or name another folder.", e);
        }
        if (!Files.isWritable(folder) || !Files.isWritable(audio)) {
            throw refused("cannot be written. Check its permissions, or name another folder.", null);
        }
        return audio;
    }

    /**
     * Makes an empty file for its owner alone, in whatever folder; one that is there stays as it is.
     */
    static void makeFile(Path file) throws IOException {
        try {
            Files.createFile(file, ownersOnly(file, "rw-------"));
        } catch (FileAlreadyExistsException e) {
            // Its owner has decided.
        }
    }

    private static FileAttribute<?>[] ownersOnly(Path place, String permissions) {
        boolean posix = place.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static InputException refused(String what, @Nullable IOException cause) {
        String detail = "The data folder " + what;
        return cause == null
                ? new InputException(ProblemCode.VALIDATION, detail)
                : new InputException(ProblemCode.VALIDATION, detail, cause);
    }
}
