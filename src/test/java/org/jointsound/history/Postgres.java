package org.jointsound.history;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL server, with an empty database for whoever asks. */
final class Postgres implements AutoCloseable {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final EmbeddedPostgres server;

    private Postgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /**
     * Starts one.
     *
     * @param folder of the server's files, empty
     */
    static Postgres start(Path folder) throws IOException {
        return new Postgres(EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setServerConfig("logging_collector", "off")
                .start());
    }

    int port() {
        return server.getPort();
    }

    String emptyDatabase() throws SQLException {
        String name = "diary" + DATABASES.incrementAndGet();
        run("CREATE DATABASE " + name);
        return server.getJdbcUrl("postgres", name);
    }

    void run(String statement) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
            connection.createStatement().execute(statement);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
