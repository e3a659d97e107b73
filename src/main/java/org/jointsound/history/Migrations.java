package org.jointsound.history;

import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;

/** Brings a database up to date. */
final class Migrations {
    private Migrations() {}

    /**
     * @param kind the folder with the migrations of this kind of database
     * @throws InputException ({@code validation}) if the database is somebody else's or newer than this program
     */
    static void apply(DataSource database, String kind) {
        Flyway flyway = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:org/jointsound/history/" + kind)
                .loggers("slf4j")
                .load();
        try {
            requireNotNewer(flyway);
            flyway.migrate();
        } catch (FlywayException e) {
            throw refusal(e);
        }
    }

    private static void requireNotNewer(Flyway flyway) {
        boolean newer = Stream.of(flyway.info().all())
                .map(MigrationInfo::getState)
                .anyMatch(state -> state.isApplied() && !state.isResolved());
        if (newer) {
            throw new InputException(
                    ProblemCode.VALIDATION,
                    "The database was written by a newer version of JointSound. Use that version, or another database.");
        }
    }

    private static InputException refusal(FlywayException e) {
        boolean foreign = e.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE;
        return new InputException(
                ProblemCode.VALIDATION,
                foreign
                        ? "The database holds tables of another program. Give JointSound a database of its own."
                        : "The database cannot be brought up to date (" + e.getErrorCode()
                                + "). Something else changed it, or its user may not make tables.",
                e);
    }
}
