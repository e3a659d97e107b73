package org.jointsound.http;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the service listens and how much it takes on.
 *
 * @param host address to bind, loopback unless told otherwise
 * @param port to bind; 0 picks a free one
 * @param maxUploadBytes largest recording, else {@code too-large}
 * @param running classifications at a time
 * @param waiting classifications that may wait for one of those, else {@code overloaded}
 * @param patience how long one waits at most
 * @param uploads requests with a recording at a time, from the first byte to the answer, else {@code overloaded}
 * @param uploadTime how long a recording may take to arrive
 * @param datasets folder of the datasets that requests may name; null for none
 */
public record ServerSettings(
        String host,
        int port,
        long maxUploadBytes,
        int running,
        int waiting,
        Duration patience,
        int uploads,
        Duration uploadTime,
        @Nullable Path datasets) {
    /** Requests at a time. */
    static final int THREADS = 64;
    /** Kept free of uploads, for the network itself, for what is only read, and for saying no. */
    private static final int THREADS_FOR_THE_REST = 16;

    /** Waiting places for each running one: a queue longer than this is answered faster by trying again. */
    private static final int WAITING_PER_RUNNING = 8;

    public ServerSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port is " + port + ", must be 0 to 65535");
        }
        if (maxUploadBytes < 1 || running < 1 || waiting < 0 || uploads < 1) {
            throw new IllegalArgumentException("limits must be positive");
        }
    }

    /** One classification for each core, ten seconds of patience, and a minute for an upload. */
    public static ServerSettings of(String host, int port, long maxUploadBytes) {
        int cores = Runtime.getRuntime().availableProcessors();
        return new ServerSettings(
                host,
                port,
                maxUploadBytes,
                cores,
                cores * WAITING_PER_RUNNING,
                Duration.ofSeconds(10),
                THREADS - THREADS_FOR_THE_REST,
                Duration.ofSeconds(60),
                null);
    }

    /** The same with other limits for uploads. */
    public ServerSettings withUploads(int atATime, Duration time) {
        return new ServerSettings(host, port, maxUploadBytes, running, waiting, patience, atATime, time, datasets);
    }

    /** The same with datasets. */
    public ServerSettings withDatasets(@Nullable Path folder) {
        return new ServerSettings(host, port, maxUploadBytes, running, waiting, patience, uploads, uploadTime, folder);
    }
}
