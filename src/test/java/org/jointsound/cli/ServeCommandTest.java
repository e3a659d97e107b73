package org.jointsound.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jointsound.audio.AudioDecoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServeCommandTest {

    @Test
    void theServiceStartsWhereItIsToldAndStopsOnAnInterrupt() {
        AtomicReference<String> started = new AtomicReference<>();
        AtomicInteger stopped = new AtomicInteger();
        Wiring wiring = served((address, research, diary) -> {
            started.set(address.host() + " " + address.port() + " " + research.models() + " " + research.datasets()
                    + " " + diary);
            Thread.currentThread().interrupt();
            return new Wiring.RunningServer(4711, stopped::incrementAndGet);
        });
        Ran ran = Ran.with(wiring, "serve", "--host", "::1", "--port", "0", "--models", "m");
        assertThat(started).hasValue("::1 0 m null null");
        assertThat(ran.code()).isEqualTo(130);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("listening on http://[::1]:4711");
        assertThat(stopped).hasValue(1);
    }

    @Test
    void theDefaultsAreLoopbackAnd7070() {
        AtomicReference<String> started = new AtomicReference<>();
        Ran ran = Ran.with(
                served((address, research, diary) -> {
                    started.set(address.host() + " " + address.port() + " " + research.models() + " "
                            + research.datasets() + " " + diary);
                    throw new IOException("the address is taken");
                }),
                "serve");
        assertThat(started).hasValue("127.0.0.1 7070 " + Path.of("models") + " null null");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("the address is taken").doesNotContain("Exception");
    }

    @Test
    void aDiaryIsKeptWhereItIsToldForAYearAndTheStartSaysSoWithoutSecrets() {
        assertThat(served("serve", "--data", "d").err()).contains("diary in 'd', kept for 365 days");
        assertThat(served("serve").err()).contains("no diary is kept");
        Ran far = served(
                "serve",
                "--data",
                "d",
                "--database",
                "jdbc:postgresql://db.example:5433/lab?user=u&password=hunter2",
                "--retention-days",
                "30");
        assertThat(far.err())
                .contains("diary in PostgreSQL at //db.example:5433/lab, recordings in 'd', kept for 30 days")
                .doesNotContain("hunter2", "user");
    }

    @Test
    void theStartSaysWhatReadsOtherFormatsThanWav() {
        assertThat(ServeCommand.told("wav only")).contains("only WAV", "no ffmpeg");
        assertThat(ServeCommand.told("ffmpeg 5.1.9")).endsWith("by ffmpeg 5.1.9");
        // The thread that looks for it is interrupted here, which must not mean that there is none.
        assertThat(served("serve").err()).contains(ServeCommand.told(AudioDecoder.nameOfOtherDecoder()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://u:hunter2@db/lab",
                "jdbc:postgresql://db/lab;password=hunter2",
                "jdbc:postgresql://db/hunter2%20x",
                "postgresql://u:hunter2@db/lab"
            })
    void whatOfAnAddressMayBeSecretIsNotShown(String database) {
        Ran ran = served("serve", "--data", "d", "--database", database);
        assertThat(ran.err()).contains("diary in PostgreSQL, recordings in 'd'").doesNotContain("hunter2");
    }

    @Test
    void whereAndHowLongReachTheService() {
        AtomicReference<String> told = new AtomicReference<>();
        Wiring wiring = served((address, research, diary) -> {
            told.set(diary == null ? "" : diary + " " + diary.database());
            throw new IOException("enough");
        });
        Ran.with(wiring, "serve", "--data", "d", "--database", "jdbc:postgresql:x", "--retention-days", "36500");
        assertThat(told).hasValue("DiaryPlace[d, PostgreSQL, PT876000H] jdbc:postgresql:x");
    }

    @Test
    void aDatabaseWithoutAFolderIsWrongUsage() {
        Ran ran = Ran.command("serve", "--database", "jdbc:postgresql://db/hunter2");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .contains("--database", "JOINTSOUND_DATABASE", "needs --data")
                .doesNotContain("hunter2");
    }

    @Test
    void whereDatasetsAreAndHowMuchMemoryATrainingGetsReachTheService(@TempDir Path datasets) {
        AtomicReference<Wiring.Research> told = new AtomicReference<>();
        Wiring wiring = served((address, research, diary) -> {
            told.set(research);
            throw new IOException("enough");
        });
        Ran.with(wiring, "serve", "--datasets", datasets.toString(), "--training-memory", "512m");
        assertThat(told).hasValue(new Wiring.Research(Path.of("models"), datasets, "512m"));
        Ran.with(wiring, "serve");
        assertThat(told).hasValue(new Wiring.Research(Path.of("models"), null, "3g"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0g", "3", "3 g", "-Xmx3g", "1000000m", "2g -version"})
    void aMemoryThatIsNoSizeIsWrongUsage(String memory) {
        Ran ran = Ran.command("serve", "--training-memory=" + memory);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("--training-memory");
    }

    @Test
    void aFolderOfDatasetsThatIsNotThereIsWrongUsage() {
        Ran ran = Ran.command("serve", "--datasets", "no-such-folder");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("no-such-folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "36501", "1.5", "ever"})
    void aRetentionThatIsNoneIsWrongUsage(String days) {
        Ran ran = Ran.command("serve", "--data", "d", "--retention-days", days);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("--retention-days");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65536", "http"})
    void aPortThatIsNoneIsWrongUsage(String port) {
        Ran ran = Ran.command("serve", "--port", port);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("--port");
    }

    /** Runs a service that is stopped as soon as it runs. */
    private static Ran served(String... args) {
        return Ran.with(
                served((address, research, diary) -> {
                    Thread.currentThread().interrupt();
                    return new Wiring.RunningServer(1, () -> {});
                }),
                args);
    }

    private static Wiring served(Wiring.ServerStarter starter) {
        Wiring plain = Ran.wiring(Map.of());
        return new Wiring(plain.analysers(), starter, plain.environment(), false);
    }
}
