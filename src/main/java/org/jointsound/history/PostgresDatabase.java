package org.jointsound.history;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;
import org.postgresql.ds.PGSimpleDataSource;

/** PostgreSQL, for those who run one anyway. */
final class PostgresDatabase implements Database {
    private static final String PREFIX = "jdbc:postgresql:";
    /** It would print what it cannot read of a URL, which may be the password. */
    private static final Logger DRIVER_LOG = Logger.getLogger("org.postgresql");

    private static final int CONNECTIONS = 4;
    private static final int PATIENCE_MILLIS = 10_000;

    private final HikariDataSource connections;
    private final Jdbi jdbi;

    private PostgresDatabase(HikariDataSource connections) {
        this.connections = connections;
        this.jdbi = Jdbi.create(connections);
    }

    static PostgresDatabase open(String jdbcUrl) {
        PGSimpleDataSource server = server(jdbcUrl);
        try {
            // Says what is wrong with the server, which Flyway would wrap up.
            server.getConnection().close();
        } catch (SQLException e) {
            throw unreachable(e);
        }
        Migrations.apply(server, "postgresql");
        return new PostgresDatabase(Pools.of(server, CONNECTIONS));
    }

    private static PGSimpleDataSource server(String jdbcUrl) {
        DRIVER_LOG.setLevel(Level.OFF);
        PGSimpleDataSource server = new PGSimpleDataSource();
        try {
            if (jdbcUrl.startsWith(PREFIX)) {
                server.setUrl(jdbcUrl);
                return server;
            }
        } catch (IllegalArgumentException e) {
            // Its message holds the URL, and that the password; what is to be said is said below.
        }
        throw new InputException(
                ProblemCode.VALIDATION,
                "The database's URL must look like " + PREFIX + "//HOST:PORT/DATABASE?user=USER&password=PASSWORD. "
                        + "Leave it out to keep everything in a file.");
    }

    private static InputException unreachable(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        if (state.startsWith("28")) {
            return new InputException(
                    ProblemCode.VALIDATION, "PostgreSQL refused the user name or the password in the URL.", e);
        }
        if (state.equals("3D000")) {
            return new InputException(
                    ProblemCode.VALIDATION, "PostgreSQL has no database of the name in the URL. Create it first.", e);
        }
        return new InputException(
                ProblemCode.OVERLOADED,
                "The PostgreSQL server in the URL cannot be reached (SQLSTATE " + state
                        + "). Check host and port, and whether it runs.",
                e);
    }

    @Override
    public Jdbi jdbi() {
        return jdbi;
    }

    /** Readers go on. */
    @Override
    public void writeAlone(Handle transaction) {
        transaction.execute("LOCK TABLE entry IN SHARE ROW EXCLUSIVE MODE");
    }

    /**
     * Rewrites the tables at once. A table that is altered takes along only what this transaction sees; VACUUM FULL would take
     * along what any older transaction still might see. The server's own log and its copies are out of reach; see
     * src/docs/decisions/0008.
     */
    @Override
    public void noteErasure(Handle transaction) {
        try {
            transaction.execute("SET LOCAL lock_timeout = " + PATIENCE_MILLIS);
            // In the order in which readers take them.
            transaction.execute("LOCK TABLE entry, present_label, review, review_answer IN ACCESS EXCLUSIVE MODE");
            // To the type that it has: what counts is that the server must compute it anew.
            transaction.execute("ALTER TABLE entry ALTER COLUMN outcome TYPE TEXT USING outcome || ''");
            transaction.execute("ALTER TABLE present_label ALTER COLUMN name TYPE TEXT USING name || ''");
            transaction.execute("ALTER TABLE review ALTER COLUMN state TYPE TEXT USING state || ''");
            transaction.execute("ALTER TABLE review_answer ALTER COLUMN verdict TYPE TEXT USING verdict || ''");
        } catch (JdbiException e) {
            throw new InputException(
                    ProblemCode.OVERLOADED,
                    "Nothing is erased yet, because others kept PostgreSQL from rewriting its tables. Erase again.",
                    e);
        }
    }

    /** Nothing is left to be done. */
    @Override
    public void eraseTraces() {}

    @Override
    public void close() {
        connections.close();
    }
}
