package org.jointsound.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;

/** Finds the files that a table names, and none outside the dataset, whatever the table says. */
final class DatasetFiles {
    private final Path root;

    /** Takes the real path of the dataset's folder. */
    DatasetFiles(Path root) {
        this.root = root;
    }

    /**
     * The real path of a file of this dataset.
     *
     * @throws InputException with code {@code validation} if it is missing or lies outside
     * @throws IOException if the disk fails
     */
    Path find(String name) throws IOException {
        try {
            Path relative = Path.of(name);
            if (relative.isAbsolute()) {
                throw refused("'" + name + "' is an absolute path; name files relative to the table");
            }
            Path file = root.resolve(relative).normalize();
            if (!file.startsWith(root)) {
                throw refused("'" + name + "' leads out of the dataset's folder; move the file inside");
            }
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                throw refused("'" + name + "' is there, but is no ordinary file");
            }
            if (!Files.isRegularFile(file)) {
                throw refused("'" + name + "' is not there; put the file in place or take the row out");
            }
            Path real = file.toRealPath();
            if (!real.startsWith(root)) {
                throw refused("'" + name + "' is a link that leads out of the dataset's folder; copy the file inside");
            }
            return real;
        } catch (InvalidPathException e) {
            throw refused("'" + name + "' cannot be a file's name");
        }
    }

    private static InputException refused(String detail) {
        return new InputException(ProblemCode.VALIDATION, detail);
    }
}
