package org.jointsound.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jointsound.testing.Recordings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContextOptionTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path temporary;

    @SuppressWarnings("NullAway.Init") // filled before each test
    private Path folder;

    @BeforeEach
    void fill() throws IOException {
        folder = Files.createDirectory(temporary.resolve("in"));
        Files.write(folder.resolve("pop.wav"), Recordings.pop());
        Files.write(folder.resolve("silence.wav"), Recordings.silence(1));
    }

    @Test
    void theReportCountsForEveryRecordingOfTheRun() throws IOException {
        Path context = context("{\"symptoms\":[\"locking\"]}");
        Ran ran = Ran.command("classify", "-f", "jsonl", "--context", context.toString(), folder.toString());
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out().lines()).hasSize(2).allSatisfy(line -> {
            JsonNode concern = JSON.readTree(line).path("concern");
            assertThat(concern.path("level").asText()).isEqualTo("high");
            assertThat(concern.path("red_flags").path(0).path("rule").asText()).isEqualTo("R8");
        });
        assertThat(Ran.command("classify", "--context", context.toString(), folder.toString())
                        .out()
                        .lines()
                        .skip(1))
                .allMatch(row -> row.contains("high: seek_care_promptly"));
    }

    @Test
    void theEnvironmentNamesItToo() throws IOException {
        Path context = context("{\"onset\":\"injury\"}");
        Ran ran = Ran.with(Map.of("JOINTSOUND_CONTEXT", context.toString()), "classify", folder.toString());
        assertThat(ran.out()).contains("high: seek_care_promptly");
    }

    @Test
    void anEmptyReportGivesTheSameLinesAsNone() throws IOException {
        String without = Ran.command("classify", folder.toString()).out();
        String with = Ran.command("classify", "--context", context("{}").toString(), folder.toString())
                .out();
        assertThat(with).isEqualTo(without).isNotEmpty();
    }

    @Test
    void aReportWithFaultsStopsTheRunBeforeItStartsAndNamesThemAll() throws IOException {
        Path context = context("{\"pain\":{\"severity\":11},\"a\\u001b[2J\":1}");
        Ran ran = Ran.command("classify", "--context", context.toString(), folder.toString());
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .contains("2 faults", "  /pain/severity: The number must be from 0 to 10.", "  /a?[2J: ")
                .doesNotContain("\u001b", "Exception");
    }

    @Test
    void aReportThatIsNoFileIsWrongUsage() {
        for (Path wrong : new Path[] {temporary.resolve("nowhere.json"), folder}) {
            Ran ran = Ran.command("classify", "--context", wrong.toString(), folder.toString());
            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err()).contains("no file", "Usage: jointsound classify");
        }
    }

    private Path context(String json) throws IOException {
        return Files.writeString(temporary.resolve("context.json"), json);
    }
}
