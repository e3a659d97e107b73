package org.jointsound.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jointsound.testing.Recordings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassifyCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path temporary;

    @SuppressWarnings("NullAway.Init") // filled before each test
    private Path folder;

    @BeforeEach
    void fill() throws IOException {
        folder = temporary.resolve("in");
        Files.createDirectories(folder.resolve("sub"));
        Files.write(folder.resolve("pop.wav"), Recordings.pop());
        Files.write(folder.resolve("sub/silence.WAV"), Recordings.silence(1));
        Files.writeString(folder.resolve("notes.txt"), "not for us");
    }

    @Test
    void aFolderGivesOneJsonLineForEachRecordingInOrder() throws IOException {
        Ran ran = Ran.command("classify", "-f", "jsonl", "-t", "2", folder.toString());
        assertThat(ran.code()).as(ran.err()).isZero();
        List<JsonNode> lines = json(ran.out());
        assertThat(lines).extracting(line -> line.path("file").asText()).containsExactly("pop.wav", "sub/silence.WAV");
        assertThat(lines)
                .extracting(line -> line.path("report_version").asInt())
                .containsExactly(1, 1);
        assertThat(lines.get(0).path("events")).isNotEmpty();
        assertThat(lines.get(1).path("outcome").asText()).isEqualTo("no_event");
        assertThat(lines.get(1).path("recording").path("name").asText()).isEqualTo("silence.WAV");
        assertThat(ran.err()).contains("2 recordings: ", "1 no_event", "1 other file skipped");
    }

    @Test
    void aTableIsWhatComesUnasked() {
        Ran ran = Ran.command("classify", folder.toString());
        assertThat(ran.code()).isZero();
        List<String> rows = ran.out().lines().toList();
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0)).startsWith("FILE").contains("RESULT", "SURE", "CONCERN", "EVENTS", "NOTE");
        int result = rows.get(0).indexOf("RESULT");
        assertThat(rows.get(2).substring(result)).startsWith("no_event");
        assertThat(rows.get(2)).endsWith("  silence").contains("low: normal");
        assertThat(rows).allMatch(row -> row.length() <= 120);
    }

    @Test
    void aRefusedRecordingHasItsLineAndTheRunGoesOn() throws IOException {
        Files.writeString(folder.resolve("broken.wav"), "no audio");
        Ran ran = Ran.command("classify", "-f", "jsonl", folder.toString());
        assertThat(ran.code()).isEqualTo(3);
        List<JsonNode> lines = json(ran.out());
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0).path("file").asText()).isEqualTo("broken.wav");
        assertThat(lines.get(0).path("type").asText()).startsWith("/problems/");
        assertThat(ran.err()).contains("1 refused");
        assertThat(Ran.command("classify", folder.toString()).out()).containsPattern("broken\\.wav +refused .*: ");
    }

    @Test
    void failFastStopsAtTheFirstRefusal() throws IOException {
        Files.writeString(folder.resolve("broken.wav"), "no audio");
        Ran ran = Ran.command("classify", "-f", "jsonl", "--fail-fast", folder.toString());
        assertThat(ran.code()).isEqualTo(1);
        assertThat(json(ran.out())).hasSize(1);
        assertThat(ran.err()).contains("1 refused", "2 not analysed");
    }

    @Test
    void whereAFastRunStoppedIsSaidEvenQuietly() throws IOException {
        Files.writeString(folder.resolve("broken.wav"), "no audio");
        Ran ran = Ran.command("classify", "-q", "--fail-fast", folder.toString());
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err())
                .startsWith("jointsound: stopped at 'broken.wav': ")
                .hasLineCount(1);
    }

    @Test
    void aFileThatIsNamedItselfIsAlwaysTried() throws IOException {
        Path odd = Files.write(temporary.resolve("recording.bin"), Recordings.silence(1));
        Ran ran = Ran.command("classify", "-f", "jsonl", odd.toString());
        assertThat(ran.code()).isZero();
        assertThat(json(ran.out()).get(0).path("file").asText()).isEqualTo("recording.bin");
    }

    @Test
    void aFolderForResultsGetsOneFileForEachFormat() throws IOException {
        Path results = temporary.resolve("out/new");
        Ran ran = Ran.command("classify", "-f", "jsonl,table", "-o", results.toString(), folder.toString());
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).isEmpty();
        assertThat(results).isDirectoryContaining("glob:**results.jsonl").isDirectoryContaining("glob:**results.txt");
        try (var files = Files.list(results)) {
            assertThat(files).hasSize(2);
        }
        assertThat(json(Files.readString(results.resolve("results.jsonl")))).hasSize(2);
        assertThat(Files.readAllLines(results.resolve("results.txt"))).hasSize(3);
    }

    @Test
    void aRunThatStopsEarlyLeavesTheResultsOfAWholeOneAlone() throws IOException {
        Path results = Files.createDirectory(temporary.resolve("out"));
        Path lines = Files.writeString(results.resolve("results.jsonl"), "of a whole run");
        Files.writeString(folder.resolve("broken.wav"), "no audio");
        Ran ran = Ran.command(
                "classify", "-f", "jsonl,table", "-o", results.toString(), "--fail-fast", folder.toString());
        assertThat(ran.code()).isEqualTo(1);
        assertThat(lines).hasContent("of a whole run");
        assertThat(results).isDirectoryNotContaining(file -> !file.equals(lines));
    }

    @Test
    void aFolderForResultsThatIsNoneIsSaidInOneLine() throws IOException {
        Path file = Files.writeString(temporary.resolve("taken\u001b"), "");
        Ran ran = Ran.command("classify", "-o", file.toString(), folder.toString());
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err())
                .contains("taken?' is there already, and is no folder.")
                .hasLineCount(1);
        Path blocked = temporary.resolve("out");
        Files.createDirectories(blocked.resolve("results.txt.part"));
        Ran unwritable = Ran.command("classify", "-o", blocked.toString(), folder.toString());
        assertThat(unwritable.code()).isEqualTo(1);
        assertThat(unwritable.err())
                .contains("results.txt.part' cannot be read or written: ")
                .hasLineCount(1);
    }

    @EnabledOnOs(OS.LINUX)
    @Test
    void aDeviceIsRefusedInWords() throws IOException {
        Ran ran = Ran.command("classify", "-f", "jsonl", "/dev/null", "/dev/zero");
        assertThat(ran.code()).isEqualTo(3);
        assertThat(json(ran.out())).hasSize(2).allSatisfy(line -> {
            assertThat(line.path("code").asText()).isEqualTo("decode-failed");
            assertThat(line.path("detail").asText()).contains("not a regular file");
        });
        assertThat(ran.err()).startsWith("2 recordings: 2 refused");
    }

    @Test
    void severalFoldersOfOneRunKeepTheirRecordingsApart() throws IOException {
        Path other = Files.createDirectory(temporary.resolve("other"));
        Files.write(other.resolve("pop.wav"), Recordings.pop());
        Ran ran = Ran.command("classify", "-f", "jsonl", folder.toString(), other.toString());
        assertThat(json(ran.out()))
                .extracting(line -> line.path("file").asText())
                .containsExactly("in/pop.wav", "in/sub/silence.WAV", "other/pop.wav");
    }

    @Test
    void twoRunsGiveTheSameLinesButForTheMoment() throws IOException {
        Files.writeString(folder.resolve("broken.wav"), "no audio");
        String first = Ran.command("classify", "-f", "jsonl", "-t", "1", folder.toString())
                .out();
        String second = Ran.command("classify", "-f", "jsonl", "-t", "4", folder.toString())
                .out();
        assertThat(withoutTheMoment(second)).isEqualTo(withoutTheMoment(first)).isNotEmpty();
    }

    @Test
    void aNameThatSteersATerminalIsShownHarmless() throws IOException {
        Files.write(folder.resolve("\u001b[2J\nx.wav"), Recordings.silence(1));
        Ran table = Ran.command("classify", folder.toString());
        assertThat(table.out()).contains("?[2J?x.wav").doesNotContain("\u001b");
        Ran jsonl = Ran.command("classify", "-f", "jsonl", folder.toString());
        assertThat(json(jsonl.out()).get(0).path("file").asText()).isEqualTo("\u001b[2J\nx.wav");
    }

    @Test
    void aLongNameKeepsItsEndAndTheColumns() throws IOException {
        Files.write(folder.resolve("x".repeat(100) + "-left.wav"), Recordings.silence(1));
        List<String> rows =
                Ran.command("classify", folder.toString()).out().lines().toList();
        int result = rows.get(0).indexOf("RESULT");
        assertThat(rows).allSatisfy(row -> assertThat(row.charAt(result - 1)).isEqualTo(' '));
        assertThat(rows)
                .anyMatch(row -> row.startsWith("…x")
                        && row.substring(0, result).stripTrailing().endsWith("-left.wav"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "classify",
                "classify nowhere.wav",
                "classify -f table,jsonl .",
                "classify -f csv .",
                "classify -t 0 .",
                "classify -t many .",
                "classify --unknown .",
                "classify --fail-fast=maybe .",
            })
    void wrongUsageIsSaidOnStandardErrorWithCodeTwo(String line) {
        Ran ran = Ran.command(line.split(" "));
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("Usage: jointsound classify").doesNotContain("Exception", "\tat ");
    }

    @Test
    void aPathThatDoesNotExistIsNamed() {
        assertThat(Ran.command("classify", "nowhere.wav").err()).startsWith("'nowhere.wav' does not exist.");
    }

    @Test
    void withoutAModelTheRunFailsAndSaysWhy() {
        Ran ran = Ran.command("classify", "--models", "empty", folder.toString());
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).isEqualToIgnoringNewLines("jointsound: There is no model in 'empty'.");
    }

    @Test
    void aFolderWithoutRecordingsIsNoFailureAndIsSaid() throws IOException {
        Path bare = Files.createDirectory(temporary.resolve("bare"));
        Ran ran = Ran.command("classify", "-f", "jsonl", bare.toString());
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith("0 recordings");
    }

    @Test
    void quietMeansNothingOnStandardError() {
        assertThat(Ran.command("classify", "-q", folder.toString()).err()).isEmpty();
    }

    @Test
    void theEnvironmentSetsWhatTheCommandLineDoesNot() throws IOException {
        Map<String, String> environment =
                Map.of("JOINTSOUND_FORMAT", "jsonl", "JOINTSOUND_QUIET", "true", "JOINTSOUND_MODELS", "elsewhere");
        Ran ran = Ran.with(environment, "classify", folder.toString());
        assertThat(ran.err()).isEmpty();
        assertThat(json(ran.out())).hasSize(2);
        Ran flagged = Ran.with(environment, "classify", "-q", "-f", "table", folder.toString());
        assertThat(flagged.err()).isEmpty();
        assertThat(flagged.out()).startsWith("FILE");
        Ran empty = Ran.with(Map.of("JOINTSOUND_MODELS", "empty"), "classify", folder.toString());
        assertThat(empty.code()).isEqualTo(1);
        assertThat(Ran.with(Map.of("JOINTSOUND_THREADS", "0"), "classify", folder.toString())
                        .code())
                .isEqualTo(2);
    }

    @Test
    void whoeverWatchesSeesACounterThatIsClearedBeforeTheSummary() {
        Wiring plain = Ran.wiring(Map.of());
        Wiring watched = new Wiring(plain.analysers(), plain.server(), plain.environment(), true);
        Ran ran = Ran.with(watched, "classify", folder.toString());
        assertThat(ran.err())
                .startsWith("[==========>         ] 1 of 2 recordings\r")
                .contains("\r[====================] 2 of 2 recordings\r" + " ".repeat(40) + "\r2 recordings: ");
        assertThat(ran.out()).doesNotContain("\r");
    }

    @Test
    void theBarStaysWhileResultsGoToFiles(@TempDir Path results) {
        Wiring plain = Ran.wiring(Map.of());
        Wiring watched = new Wiring(plain.analysers(), plain.server(), plain.environment(), true);
        Ran ran = Ran.with(watched, "classify", "-o", results.toString(), folder.toString());
        assertThat(ran.err()).contains("1 of 2 recordings\r[====================] 2 of 2 recordings\r");
    }

    private static List<JsonNode> json(String text) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : text.lines().toList()) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    private static String withoutTheMoment(String lines) {
        return lines.replaceAll("\"id\":\"[^\"]+\"|\"created_at\":\"[^\"]+\"|\"timing_ms\":\\{[^}]+}", "");
    }
}
