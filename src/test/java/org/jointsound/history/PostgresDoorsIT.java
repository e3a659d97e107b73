package org.jointsound.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jointsound.model.Label;
import org.jointsound.problem.InputException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What PostgreSQL does otherwise than SQLite: who is let in, and what erasing leaves in the server's files. */
class PostgresDoorsIT {
    @TempDir
    static Path serverFolder;

    @TempDir
    Path folder;

    private static Postgres server;

    @BeforeAll
    static void start() throws IOException {
        server = Postgres.start(serverFolder);
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private void refused(String url, String words) {
        assertThatThrownBy(() -> History.open(folder, url).close())
                .isInstanceOf(InputException.class)
                .hasMessageContaining(words);
    }

    private static void in(String url, String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.createStatement().execute(statement);
        }
    }

    @Test
    void aDatabaseThatIsNotThereIsRefused() {
        refused("jdbc:postgresql://127.0.0.1:" + server.port() + "/nothing?user=postgres", "no database of the name");
    }

    @Test
    void aUserWhoIsNotThereIsRefused() {
        refused(
                "jdbc:postgresql://127.0.0.1:" + server.port() + "/postgres?user=nobody&password=hunter2",
                "refused the user name");
    }

    @Test
    void aDatabaseOfAnotherProgramIsRefused() throws SQLException {
        String url = server.emptyDatabase();
        in(url, "CREATE TABLE songs (title TEXT)");
        refused(url, "tables of another program");
    }

    @Test
    void aDatabaseOfANewerProgramIsRefused() throws SQLException {
        String url = server.emptyDatabase();
        History.open(folder, url).close();
        in(
                url,
                "INSERT INTO flyway_schema_history SELECT 99, '99', 'more', type, 'V99__more.sql', checksum,"
                        + " installed_by, installed_on, 0, true FROM flyway_schema_history WHERE version = '1'");
        refused(url, "newer version of JointSound");
    }

    @Test
    void theTablesOfTheServerHoldNoTraceOfAnErasedSubject() throws Exception {
        String url = server.emptyDatabase();
        try (History history = History.open(folder, url)) {
            List<String> words = new ArrayList<>(List.of("person-erased"));
            for (int number = 0; number < 200; number++) {
                DiaryEntry erased = Entries.of("person-erased", number);
                words.addAll(List.of(erased.id(), erased.sha256()));
                history.diary().keep(erased, null);
                history.diary().keep(Entries.of("person-kept", number), null);
            }
            keepReviewed(history, words);
            // What the server does by itself now and then: gather statistics, and write to its files.
            in(url, "ANALYZE");
            server.run("CHECKPOINT");
            Path tables = serverFolder.resolve("base");
            assertThat(Traces.of(words, tables)).hasSizeGreaterThan(400);
            assertThat(history.diary().erase("person-erased")).isEqualTo(201);
            server.run("CHECKPOINT");
            assertThat(Traces.of(words, tables)).isEmpty();
            assertThat(Traces.of(List.of("person-kept"), tables)).isNotEmpty();
            // Decision 0008 says so: the server's log of changes is its own affair.
            assertThat(Traces.of(words, serverFolder.resolve("pg_wal"))).isNotEmpty();
        }
    }

    /** One that somebody answered, with a note of a length of its own place in the server's files. */
    private void keepReviewed(History history, List<String> words) throws IOException {
        DiaryEntry entry = Entries.reviewable(Entries.of("person-erased", 1_000));
        words.addAll(List.of(entry.id(), "note-of-a-reviewer", "label_of_a_reviewer"));
        Path recording = Files.write(folder.resolve("a.wav"), new byte[] {1});
        history.diary().keep(entry, recording, new Finding(1, "wav", Set.of(ReviewReason.CLIPPED), 1, List.of()));
        history.reviews()
                .answer(
                        entry.id(),
                        0,
                        new Opinion(
                                "ann",
                                ReviewVerdict.CORRECT,
                                LabelBasis.LISTENER,
                                new Label("label_of_a_reviewer"),
                                List.of(),
                                "note-of-a-reviewer"),
                        Entries.START,
                        Instant.EPOCH);
    }

    @Test
    void aTransactionFromBeforeTheErasureDoesNotKeepTheErasedInTheTables() throws Exception {
        String url = server.emptyDatabase();
        try (History history = History.open(folder, url);
                Connection older = DriverManager.getConnection(url)) {
            history.diary().keep(Entries.of("person-still-seen", 1), null);
            older.setAutoCommit(false);
            older.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            // It reads another table, so that no lock of its own holds the erasure up.
            older.createStatement().executeQuery("SELECT count(*) FROM api_key").close();
            assertThat(history.diary().erase("person-still-seen")).isEqualTo(1);
            server.run("CHECKPOINT");
            assertThat(Traces.of(List.of("person-still-seen"), serverFolder.resolve("base")))
                    .isEmpty();
        }
    }
}
