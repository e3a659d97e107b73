package org.jointsound.history;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Arrays;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** SQLite in one file, through one connection, so that no reader of our own stands in the way of erasing. */
final class SqliteDatabase implements Database {
    private static final String FILE = "jointsound.db";
    /** What every file of SQLite begins with (its file format, section 1.3). */
    private static final byte[] HEADER = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private static final int BUSY_MILLIS = 5_000;
    /** Each waits for others as long as {@link #BUSY_MILLIS}. */
    private static final int ERASING_ATTEMPTS = 2;

    private final HikariDataSource connection;
    private final Jdbi jdbi;

    private SqliteDatabase(HikariDataSource connection) {
        this.connection = connection;
        this.jdbi = Jdbi.create(connection);
    }

    static SqliteDatabase open(Path folder) {
        SQLiteDataSource file = new SQLiteDataSource(settings());
        file.setUrl("jdbc:sqlite:" + folder.resolve(FILE));
        try {
            migrate(folder, file);
        } catch (SQLException e) {
            throw SqliteFaults.refusal(e);
        } catch (IOException e) {
            throw new InputException(
                    ProblemCode.VALIDATION,
                    "The data folder cannot be used: " + e.getClass().getSimpleName() + ".",
                    e);
        }
        return new SqliteDatabase(Pools.of(file, 1));
    }

    private static SQLiteConfig settings() {
        SQLiteConfig settings = new SQLiteConfig();
        settings.setJournalMode(SQLiteConfig.JournalMode.WAL);
        // In WAL, NORMAL would lose acknowledged entries in a power cut.
        settings.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        settings.setBusyTimeout(BUSY_MILLIS);
        settings.enforceForeignKeys(true);
        settings.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        settings.setPragma(Pragma.SECURE_DELETE, "true");
        // VACUUM makes its copy there; a file of it would be one more place to erase.
        settings.setTempStore(SQLiteConfig.TempStore.MEMORY);
        return settings;
    }

    /** One process at a time, which Flyway does not see to with SQLite; and one thread, for a process may lock a file once. */
    private static synchronized void migrate(Path folder, SQLiteDataSource file) throws IOException, SQLException {
        try (FileChannel channel = FileChannel.open(
                folder.resolve("jointsound.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            // Closing the channel releases it.
            channel.lock();
            // The files that SQLite puts beside it get its permissions.
            DataFolder.makeFile(folder.resolve(FILE));
            requireOurs(folder.resolve(FILE));
            // Says what is wrong with the file, which Flyway would wrap up.
            file.getConnection().close();
            Migrations.apply(file, "sqlite");
        }
    }

    /** SQLite takes a file that is shorter than its own header for an empty one, and writes over it. */
    private static void requireOurs(Path file) throws IOException, SQLException {
        if (!Files.isRegularFile(file) || Files.size(file) == 0) {
            return;
        }
        try (InputStream in = Files.newInputStream(file)) {
            if (!Arrays.equals(in.readNBytes(HEADER.length), HEADER)) {
                throw new SQLiteException("no database", SQLiteErrorCode.SQLITE_NOTADB);
            }
        }
    }

    @Override
    public Jdbi jdbi() {
        return jdbi;
    }

    /** Every transaction begins by taking the file's only lock for writers. */
    @Override
    public void writeAlone(Handle transaction) {}

    @Override
    public void noteErasure(Handle transaction) {
        transaction.execute("PRAGMA user_version = 1");
    }

    @Override
    public void eraseTraces() {
        try (Handle handle = jdbi.open()) {
            if (pragma(handle, "user_version") == 0) {
                return;
            }
            for (int attempt = 0; attempt < ERASING_ATTEMPTS; attempt++) {
                if (rewrite(handle)) {
                    handle.execute("PRAGMA user_version = 0");
                    return;
                }
            }
        }
        throw new InputException(
                ProblemCode.OVERLOADED,
                "The entries are deleted, but another process keeps reading the diary, so that traces of them may be left "
                        + "in its files. End that process and erase again.");
    }

    /** Whether nothing of what was deleted is left in the file or in the log beside it. */
    private static boolean rewrite(Handle handle) {
        try {
            handle.execute("VACUUM");
            // Its first column says whether a reader or writer kept it from finishing.
            return pragma(handle, "wal_checkpoint(TRUNCATE)") == 0;
        } catch (JdbiException e) {
            if (e.getCause() instanceof SQLiteException fault
                    && (fault.getResultCode() == SQLiteErrorCode.SQLITE_BUSY
                            || fault.getResultCode() == SQLiteErrorCode.SQLITE_LOCKED)) {
                return false;
            }
            throw e;
        }
    }

    private static int pragma(Handle handle, String pragma) {
        return handle.createQuery("PRAGMA " + pragma)
                .map((rows, context) -> rows.getInt(1))
                .one();
    }

    @Override
    public void close() {
        connection.close();
    }
}
