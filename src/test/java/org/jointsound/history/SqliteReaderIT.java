package org.jointsound.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Erasing while somebody else reads the file: a reader sees the old pages, so they are still there. */
class SqliteReaderIT {
    @TempDir
    Path folder;

    private History history;
    private Diary diary;
    private Connection reader;

    @BeforeEach
    void keepAndRead() throws SQLException {
        history = History.open(folder, null);
        diary = history.diary();
        diary.keep(Entries.of("somebody", 1), null);
        diary.keep(Entries.of("another", 1), null);
        reader = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("jointsound.db"));
        reader.setAutoCommit(false);
        reader.createStatement().executeQuery("SELECT * FROM entry").next();
    }

    @AfterEach
    void close() throws SQLException {
        reader.close();
        history.close();
    }

    @Test
    void aReaderThatGoesIsWaitedFor() throws Exception {
        CompletableFuture<Integer> erased = CompletableFuture.supplyAsync(() -> diary.erase("somebody"));
        TimeUnit.MILLISECONDS.sleep(1_500);
        assertThat(erased).isNotDone();
        reader.close();
        assertThat(erased.get()).isEqualTo(1);
        assertThat(Traces.of(List.of("somebody"), folder)).isEmpty();
    }

    @Test
    void aReaderThatStaysMakesErasingFailAndErasingAgainMendsIt() throws Exception {
        assertThatThrownBy(() -> diary.erase("somebody"))
                .isInstanceOfSatisfying(
                        InputException.class,
                        e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.OVERLOADED))
                .hasMessageContaining("erase again");
        assertThat(diary.entries("somebody")).isEmpty();
        assertThat(Traces.of(List.of("somebody"), folder)).isNotEmpty();
        reader.close();
        assertThat(diary.erase("somebody")).isZero();
        assertThat(Traces.of(List.of("somebody"), folder)).isEmpty();
        assertThat(Traces.of(List.of("another"), folder)).isNotEmpty();
    }

    @Test
    void openingAgainMendsItToo() throws Exception {
        assertThatThrownBy(() -> diary.erase("somebody")).isInstanceOf(InputException.class);
        reader.close();
        history.close();
        history = History.open(folder, null);
        assertThat(Traces.of(List.of("somebody"), folder)).isEmpty();
    }
}
