package org.jointsound.history;

import java.nio.file.Path;
import org.jointsound.problem.InputException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The database of diaries and keys, and the folder behind it. */
public final class History implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(History.class);

    private final Database database;
    private final Diary diary;
    private final ApiKeys keys;
    private final Reviews reviews;
    private final DriftDays drift;

    private History(Database database, AudioFolder audio) {
        this.database = database;
        this.diary = new Diary(database, audio);
        this.keys = new ApiKeys(database.jdbi());
        this.reviews = new Reviews(database, audio);
        this.drift = new DriftDays(database.jdbi());
    }

    /**
     * Opens the database, makes it if there is none, and brings it up to date. Without a URL it is SQLite in
     * {@code jointsound.db} inside the folder. Kept audio always lies in {@code audio} inside the folder.
     *
     * @param folder is made, for this user alone, when it is not there
     * @param jdbcUrl of a PostgreSQL database ({@code jdbc:postgresql:...}), or null
     * @throws InputException ({@code validation}) if the folder or the file is none of ours or cannot
     *     be written, the URL is of another kind, or the schema is newer than this program; ({@code overloaded}) if the
     *     database cannot be reached. No message holds the URL, which may hold a password.
     */
    public static History open(Path folder, @Nullable String jdbcUrl) {
        History history = openForKeys(folder, jdbcUrl);
        try {
            history.mend();
            return history;
        } catch (RuntimeException e) {
            history.close();
            throw e;
        }
    }

    /**
     * Opens it as {@link #open} does, but leaves what a process left half done as it is: to whoever names the folder of
     * recordings with another database than theirs, all of them look left over.
     */
    public static History openForKeys(Path folder, @Nullable String jdbcUrl) {
        Path audio = DataFolder.make(folder);
        Database database = jdbcUrl == null ? SqliteDatabase.open(folder) : PostgresDatabase.open(jdbcUrl);
        return new History(database, new AudioFolder(audio));
    }

    public Diary diary() {
        return diary;
    }

    public ApiKeys keys() {
        return keys;
    }

    public Reviews reviews() {
        return reviews;
    }

    public DriftDays drift() {
        return drift;
    }

    @Override
    public void close() {
        database.close();
    }

    /** Ends what a process left half done when it was ended. */
    private void mend() {
        diary.sweep();
        try {
            database.eraseTraces();
        } catch (InputException e) {
            // No reason to keep everybody out: the next erasure tries again.
            LOG.warn("{}", e.getMessage());
        }
    }
}
