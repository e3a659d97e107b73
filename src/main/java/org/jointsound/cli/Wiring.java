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
         * @param diary null to keep none; then there are no keys either, and nothing is trained
         * @throws IOException if that cannot be done
         */
        RunningServer start(Address address, Research research, @Nullable DiaryPlace diary) throws IOException;
    }

    /**
     * Where to listen.
     *
     * @param host address to bind
     * @param port to bind; 0 picks a free one
     */
    public record Address(String host, int port) {}

    /**
     * What the service answers with, and learns from.
     *
     * @param models folder of the models
     * @param datasets folder of the datasets that requests may name; null for none
     * @param memory largest heap of a training, as Java's option {@code -Xmx} has it
     */
    public record Research(Path models, @Nullable Path datasets, String memory) {}

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
     * A service that listens.
     *
     * @param port that it listens on
     * @param stop lets what is under way finish, then stops
     */
    public record RunningServer(int port, Runnable stop) {}
}
