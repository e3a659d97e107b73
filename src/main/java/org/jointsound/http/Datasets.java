package org.jointsound.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** The datasets that a service may use: folders of one folder, by name. A request never names a path. */
final class Datasets {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private final @Nullable Path root;

    /**
     * The folders in a folder.
     *
     * @param root null where the service was given none
     */
    Datasets(@Nullable Path root) {
        this.root = root;
    }

    /**
     * The folder of a dataset.
     *
     * @throws InputException {@code validation} if it is no plain name; {@code not-found} if there is none of that name, or it leads
     *     elsewhere
     */
    Path folder(String name) throws IOException {
        if (!NAME.matcher(name).matches()) {
            throw new InputException(
                    ProblemCode.VALIDATION,
                    "A dataset is named by up to 64 letters, digits, dots, hyphens and underscores, beginning with a letter or digit.");
        }
        if (root == null) {
            throw new InputException(
                    ProblemCode.NOT_FOUND, "This service has no datasets. It has when started with --datasets.");
        }
        Path folder = root.resolve(name);
        if (!Files.isDirectory(folder)
                || !root.toRealPath().equals(folder.toRealPath().getParent())) {
            throw new InputException(ProblemCode.NOT_FOUND, "There is no dataset '" + name + "' here.");
        }
        return folder;
    }
}
