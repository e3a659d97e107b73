package org.jointsound.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import org.jointsound.analysis.Analyser;
import org.jspecify.annotations.Nullable;

/**
 * What the commands need from outside.
 *
 * @param analysers opens the models in a folder; throws an {@link org.jointsound.problem.InputException} of code
 *     {@code model-not-ready} when there is none to open
 * @param server starts the service
 * @param environment value of an environment variable, or null
 * @param progress whether a person watches standard error, so that a progress bar may be redrawn there
 */
public record Wiring(
        Function<Path, Analyser> analysers, ServerStarter server, Environment environment, boolean progress) {

    /** Environment variables. */
    @FunctionalInterface
    public interface Environment {
        /** The value of the variable, or null when it is not set. */
        @Nullable
        String get(String name);
    }

    /** Starts the service. */
    @FunctionalInterface
    public interface ServerStarter {
        /**
         * Starts to listen.
         *
         * @param diary null to keep none
         * @param trainings how models are trained, where a diary is kept and so there are keys
         * @throws IOException if that cannot be done
         */
        RunningServer start(Address address, Path models, @Nullable DiaryPlace diary, Trainings trainings)
                throws IOException;
    }

    /**
     * Where to listen.
     *
     * @param host address to bind
     * @param port to bind; 0 picks a free one
     */
    public record Address(String host, int port) {}

    /**
     * Where diaries are kept, and for how long.
     *
     * @param folder of the database, the keys and kept recordings
     * @param database JDBC URL of the database where it is another one, or null; may hold a password
     * @param retention how long an entry is kept
     */
    public record DiaryPlace(Path folder, @Nullable String database, Duration retention) {
        /** Leaves the URL out. */
        @Override
        public String toString() {
            return "DiaryPlace[" + folder + (database == null ? "" : ", PostgreSQL") + ", " + retention + "]";
        }
    }

    /**
     * How the service trains.
     *
     * @param datasets folder of those that can be named; null for none
     * @param memory largest heap of a training, as Java's option {@code -Xmx} has it
     */
    public record Trainings(@Nullable Path datasets, String memory) {}

    /**
     * A service that listens.
     *
     * @param port that it listens on
     * @param stop lets what is under way finish, then stops
     */
    public record RunningServer(int port, Runnable stop) {}
}
