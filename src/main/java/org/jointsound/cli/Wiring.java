package org.jointsound.cli;

import java.io.IOException;
import java.nio.file.Path;
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
         * @param host address to bind
         * @param port to bind; 0 picks a free one
         * @param models folder of the models
         * @throws IOException if that cannot be done
         */
        RunningServer start(String host, int port, Path models) throws IOException;
    }

    /**
     * A service that listens.
     *
     * @param port that it listens on
     * @param stop lets what is under way finish, then stops
     */
    public record RunningServer(int port, Runnable stop) {}
}
