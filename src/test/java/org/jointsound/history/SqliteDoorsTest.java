package org.jointsound.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jointsound.problem.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be a data folder is refused in words that say what to do. */
class SqliteDoorsTest {
    @TempDir
    Path folder;

    private static void refused(Path folder, String words) {
        assertThatThrownBy(() -> History.open(folder, null).close())
                .isInstanceOf(InputException.class)
                .hasMessageContaining(words);
    }

    private void inDatabase(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("jointsound.db"))) {
            connection.createStatement().execute(statement);
        }
    }

    @Test
    void aFileIsNoDataFolder() throws IOException {
        refused(Files.createFile(folder.resolve("file")), "is a file. Name a folder.");
    }

    @Test
    void aFileBelowIsNoFolderOfAudio() throws IOException {
        Files.createFile(folder.resolve("audio"));
        refused(folder, "cannot be made or written");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFolderThatCannotBeWrittenIsRefused() {
        refused(Path.of("/proc/self/diary"), "cannot be made or written");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aReadOnlyFolderIsRefused() {
        // A folder that not even the superuser can write.
        refused(Path.of("/proc"), "cannot be made or written");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 15, 99, 512, 20_000})
    void aFileThatIsNoDatabaseIsRefusedAndLeftAsItIs(int length) throws IOException {
        Path file = Files.writeString(folder.resolve("jointsound.db"), "?".repeat(length));
        refused(folder, "is no database");
        assertThat(file).hasContent("?".repeat(length));
    }

    @Test
    void anEmptyFileBecomesADatabase() throws IOException {
        Files.createFile(folder.resolve("jointsound.db"));
        History.open(folder, null).close();
        try (History history = History.open(folder, null)) {
            assertThat(history.keys().list()).isEmpty();
        }
    }

    @Test
    void aFolderInPlaceOfTheFileIsRefused() throws IOException {
        Files.createDirectory(folder.resolve("jointsound.db"));
        refused(folder, "cannot be opened");
    }

    @Test
    void aDatabaseOfAnotherProgramIsRefused() throws SQLException {
        inDatabase("CREATE TABLE songs (title TEXT)");
        refused(folder, "tables of another program");
    }

    @Test
    void aDatabaseOfANewerProgramIsRefused() throws SQLException {
        History.open(folder, null).close();
        inDatabase("INSERT INTO flyway_schema_history SELECT 99, '99', 'more', type, 'V99__more.sql', checksum,"
                + " installed_by, installed_on, 0, 1 FROM flyway_schema_history WHERE version = '1'");
        refused(folder, "newer version of JointSound");
    }

    @Test
    void aDatabaseThatSomethingElseChangedIsRefused() throws SQLException {
        History.open(folder, null).close();
        inDatabase("UPDATE flyway_schema_history SET checksum = 7");
        refused(folder, "cannot be brought up to date");
    }

    @Test
    void aTornDatabaseIsRefused() throws IOException {
        History.open(folder, null).close();
        Path file = folder.resolve("jointsound.db");
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 100, bytes.length, (byte) 0xA5);
        Files.write(file, bytes);
        refused(folder, "is damaged");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aNewFolderIsForItsOwnerAlone() throws IOException {
        Path data = folder.resolve("a/b");
        History.open(data, null).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                .isEqualTo("rwx------");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theFilesInAFolderThatWasThereAreForTheirOwnerAlone() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (History history = History.open(folder, null)) {
            history.diary().keep(Entries.of("s", 1), null);
            for (String name : List.of("jointsound.db", "jointsound.db-wal", "jointsound.db-shm")) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))))
                        .as(name)
                        .isEqualTo("rw-------");
            }
        }
    }
}
