package org.jointsound.http;

import io.javalin.config.JavalinConfig;
import java.io.IOException;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The service's part that trains, put together; it may have none. */
final class TrainingService implements AutoCloseable {
    private final @Nullable TrainingDesk desk;
    private final TrainingEvents events = new TrainingEvents();

    private TrainingService(@Nullable TrainingDesk desk) {
        this.desk = desk;
    }

    static TrainingService open(@Nullable TrainingPlace place, Datasets datasets, InstantSource clock)
            throws IOException {
        return new TrainingService(place == null ? null : TrainingDesk.open(place, datasets, clock));
    }

    /** Says that nothing is trained here, where that is so; before keys are looked at, for there are none. */
    void installNone(JavalinConfig config) {
        if (desk == null) {
            TrainingRoutes.installNone(config);
        }
    }

    void install(JavalinConfig config, Doorkeeper doorkeeper) {
        if (desk != null) {
            TrainingRoutes.install(config, desk, events, doorkeeper);
        }
    }

    /** Ends a training that goes on, and tells all who watch. */
    @Override
    public void close() {
        if (desk != null) {
            desk.close();
        }
        events.close();
    }
}
