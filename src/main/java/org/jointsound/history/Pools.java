package org.jointsound.history;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;

/** Connections that are kept open. */
final class Pools {
    private static final long PATIENCE_MILLIS = 30_000;

    private Pools() {}

    static HikariDataSource of(DataSource source, int connections) {
        HikariConfig settings = new HikariConfig();
        settings.setPoolName("diary");
        settings.setDataSource(source);
        settings.setMaximumPoolSize(connections);
        settings.setConnectionTimeout(PATIENCE_MILLIS);
        return new HikariDataSource(settings);
    }
}
