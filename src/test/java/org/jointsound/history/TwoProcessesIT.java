package org.jointsound.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service keeps diaries while keys are made beside it, by another process on the same file. */
class TwoProcessesIT {
    private static final int KEYS = 40;

    @TempDir
    Path folder;

    private Process keyMaker(Path out, String name) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KeyMaker.class.getName(),
                        folder.resolve("data").toString(),
                        name,
                        String.valueOf(KEYS))
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
    }

    @Test
    void keysMadeBesideARunningServiceWorkInItAtOnce() throws Exception {
        Path out = folder.resolve("out");
        Path recording = Files.write(folder.resolve("recording"), new byte[9]);
        try (History history = History.open(folder.resolve("data"), null)) {
            Process process = keyMaker(out, "beside");
            int number = 0;
            while (process.isAlive()) {
                history.diary().keep(Entries.withAudio(Entries.of("s", number++)), recording);
                // A service waits for requests; without a pause the other process would hardly find a gap.
                TimeUnit.MILLISECONDS.sleep(5);
                if (number % 20 == 0) {
                    history.diary().keep(Entries.of("gone", number), null);
                    assertThat(history.diary().erase("gone")).isEqualTo(1);
                }
            }
            assertThat(process.exitValue()).as(Files.readString(out)).isZero();
            assertThat(Files.readAllLines(out)).hasSize(KEYS).allSatisfy(secret -> assertThat(
                            history.keys().find(secret))
                    .isPresent());
            assertThat(number).isPositive();
            assertThat(history.diary().entries("s")).hasSize(number).allSatisfy(entry -> assertThat(
                            history.diary().audio("s", entry.id()))
                    .isPresent());
        }
    }

    @Test
    void processesThatMakeTheDatabaseAtTheSameTimeBothSucceed() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int number = 0; number < 3; number++) {
            processes.add(keyMaker(folder.resolve("out" + number), "number " + number));
        }
        for (int number = 0; number < 3; number++) {
            assertThat(processes.get(number).waitFor())
                    .as(Files.readString(folder.resolve("out" + number)))
                    .isZero();
        }
        try (History history = History.open(folder.resolve("data"), null)) {
            assertThat(history.keys().list()).hasSize(3 * KEYS);
        }
    }
}
