package org.jointsound.history;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The database of diaries and keys, and the folder behind it. */
public final class History implements AutoCloseable {
    private History() {}

    /**
     * Opens the database, makes it if there is none, and brings it up to date. Without a URL it is SQLite in
     * {@code jointsound.db} inside the folder. Kept audio always lies in {@code audio} inside the folder.
     *
     * @param folder is made, for this user alone, when it is not there
     * @param jdbcUrl of a PostgreSQL database ({@code jdbc:postgresql:...}), or null
     * @throws org.jointsound.problem.InputException ({@code validation}) if the folder or the file is none of ours or cannot
     *     be written, the URL is of another kind, or the schema is newer than this program; ({@code overloaded}) if the
     *     database cannot be reached. No message holds the URL, which may hold a password.
     */
    public static History open(Path folder, @Nullable String jdbcUrl) {
        throw new UnsupportedOperationException(folder + jdbcUrl);
    }

    public Diary diary() {
        throw new UnsupportedOperationException();
    }

    public ApiKeys keys() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {}
}
