package org.jointsound.history;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class PostgresDriftIT extends DriftContract {
    @TempDir
    static Path serverFolder;

    private static Postgres server;

    private @Nullable String url;

    @BeforeAll
    static void start() throws IOException {
        server = Postgres.start(serverFolder);
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Override
    String url() {
        try {
            url = url == null ? server.emptyDatabase() : url;
            return url;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
