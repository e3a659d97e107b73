package org.jointsound.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** URLs behind which there is no PostgreSQL are refused, and their password is told nowhere. */
class PostgresUrlTest {
    private static final Logger DRIVER_LOG = Logger.getLogger("org.postgresql");

    @TempDir
    Path folder;

    private final List<String> logged = new ArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            logged.add(entry.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        DRIVER_LOG.addHandler(listener);
    }

    @AfterEach
    void stopListening() {
        DRIVER_LOG.removeHandler(listener);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "postgres://me:hunter2@host/db",
                "jdbc:mysql://host/db?password=hunter2",
                "jdbc:sqlite:/tmp/hunter2.db",
                "jdbc:postgresql://me:hunter2@host/db",
                "jdbc:postgresql://host:99999999/db?password=hunter2",
                "JDBC:POSTGRESQL://host/db?password=hunter2"
            })
    void aUrlOfAnotherKindIsRefused(String url) {
        assertThatThrownBy(() -> History.open(folder, url).close())
                .isInstanceOf(InputException.class)
                .hasMessageContaining("must look like jdbc:postgresql:")
                .hasNoCause()
                .message()
                .doesNotContain("hunter2");
        assertThat(logged).isEmpty();
    }

    @Test
    void aServerThatDoesNotAnswerIsRefused() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/db?user=me&password=hunter2";
        assertThatThrownBy(() -> History.open(folder, url).close())
                .isInstanceOfSatisfying(
                        InputException.class,
                        e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.OVERLOADED))
                .hasMessageContaining("cannot be reached (SQLSTATE 08001)")
                .hasStackTraceContaining("Caused by")
                .satisfies(e -> assertThat(stackTrace(e)).doesNotContain("hunter2"));
        assertThat(logged).isEmpty();
    }

    private static String stackTrace(Throwable e) {
        StringWriter text = new StringWriter();
        e.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
