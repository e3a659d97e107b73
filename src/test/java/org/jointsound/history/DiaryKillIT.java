package org.jointsound.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that write a diary are ended by force, 200 times; every acknowledged entry is there afterwards, whole. */
class DiaryKillIT {
    private static final int KILLS = 200;
    /** Each folder outlives this many processes, so that one in so many is ended while the database is being made. */
    private static final int KILLS_PER_FOLDER = 8;

    private static final int AT_ONCE = 2;
    /** One kill in so many comes at any time after the start of the process, the others once it has opened the diary. */
    private static final int KILLS_PER_EARLY_ONE = 5;

    private static final int LATEST_EARLY_MILLIS = 1_500;
    private static final int LATEST_MILLIS = 400;

    @TempDir
    Path folder;

    /** What was hit, each 0 or 1 for one kill. */
    private record Hit(int afterAWrite, int duringAWrite, int doneButNotSaid, int withALog) {
        static final Hit NONE = new Hit(0, 0, 0, 0);

        Hit and(Hit that) {
            return new Hit(
                    afterAWrite + that.afterAWrite,
                    duringAWrite + that.duringAWrite,
                    doneButNotSaid + that.doneButNotSaid,
                    withALog + that.withALog);
        }
    }

    @Test
    void everyAcknowledgedEntryOutlivesTheProcess() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        Hit sum = Hit.NONE;
        try {
            List<Future<Hit>> runs = IntStream.range(0, KILLS / KILLS_PER_FOLDER)
                    .mapToObj(run -> threads.submit(() -> killsInOneFolder(run)))
                    .toList();
            for (Future<Hit> run : runs) {
                sum = sum.and(run.get());
            }
        } finally {
            threads.shutdownNow();
        }
        System.out.println("Of " + KILLS + " kills: " + sum);
        assertThat(sum.afterAWrite()).isGreaterThan(KILLS / 4);
        assertThat(sum.duringAWrite()).isGreaterThan(KILLS / 10);
    }

    private Hit killsInOneFolder(int run) throws Exception {
        Path data = folder.resolve("data-" + run);
        Random random = new Random(run);
        Acknowledged acknowledged = new Acknowledged();
        Hit sum = Hit.NONE;
        for (int kill = 0; kill < KILLS_PER_FOLDER; kill++) {
            boolean early = random.nextInt(KILLS_PER_EARLY_ONE) == 0;
            long micros = random.nextInt(1_000 * (early ? LATEST_EARLY_MILLIS : LATEST_MILLIS));
            acknowledged.heard(killed(data, run, kill, early, micros));
            boolean log = Files.exists(data.resolve("jointsound.db-wal"))
                    && Files.size(data.resolve("jointsound.db-wal")) > 0;
            boolean more = acknowledged.verify(data);
            requireSound(data);
            sum = sum.and(new Hit(
                    acknowledged.writes() > 0 ? 1 : 0, acknowledged.wasWriting() ? 1 : 0, more ? 1 : 0, log ? 1 : 0));
        }
        return sum;
    }

    /** What a process said until it was ended, that long after its start or after it had opened the diary. */
    private List<String> killed(Path data, int run, int kill, boolean early, long micros) throws Exception {
        Path out = folder.resolve("out-" + run + "-" + kill);
        Path err = folder.resolve("err-" + run + "-" + kill);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DiaryVictim.class.getName(),
                        data.toString(),
                        String.valueOf(kill + 1))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        while (!early && process.isAlive() && Files.size(out) == 0) {
            TimeUnit.MILLISECONDS.sleep(2);
        }
        boolean ended = process.waitFor(micros, TimeUnit.MICROSECONDS);
        process.destroyForcibly().waitFor();
        assertThat(ended).as("ended by itself: %s", Files.readString(err)).isFalse();
        return Files.readAllLines(out);
    }

    private static void requireSound(Path data) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("jointsound.db"));
                ResultSet rows = connection.createStatement().executeQuery("PRAGMA integrity_check")) {
            assertThat(rows.getString(1)).isEqualTo("ok");
        }
    }
}
