package org.jointsound.http;

import io.javalin.config.JavalinConfig;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The service's part that remembers, put together: keys, diaries, and the end of what is past its time. */
final class DiaryRoutes implements AutoCloseable {
    private final @Nullable DiaryDesk desk;
    private final @Nullable ReviewDesk reviews;
    private final @Nullable RetentionSweep sweep;
    private final Doorkeeper doorkeeper;
    private final InstantSource clock;

    /**
     * Erases at once what is past its time.
     *
     * @param keeping null where no diary is kept
     */
    DiaryRoutes(@Nullable DiaryKeeping keeping, InstantSource clock) {
        this.clock = clock;
        if (keeping == null) {
            this.doorkeeper = new Doorkeeper(null);
            this.desk = null;
            this.reviews = null;
            this.sweep = null;
        } else {
            this.doorkeeper = new Doorkeeper(keeping.history().keys());
            this.desk = new DiaryDesk(keeping.history().diary(), keeping.retention(), clock);
            this.reviews = new ReviewDesk(keeping.history().reviews(), keeping.retention(), clock);
            this.sweep = RetentionSweep.start(desk);
        }
    }

    Memory memory() {
        return new Memory(desk, doorkeeper, clock);
    }

    Doorkeeper doorkeeper() {
        return doorkeeper;
    }

    /** Adds the routes, and a look at every key that is sent to the API. */
    void install(JavalinConfig config) {
        if (desk == null) {
            SubjectRoutes.installNone(config);
            ReviewRoutes.installNone(config);
        }
        config.routes.before("/api/v1/*", doorkeeper::check);
        if (desk != null) {
            SubjectRoutes.install(config, desk, doorkeeper, clock);
        }
        if (reviews != null) {
            ReviewRoutes.install(config, reviews, doorkeeper);
        }
    }

    @Override
    public void close() {
        if (sweep != null) {
            sweep.close();
        }
    }
}
