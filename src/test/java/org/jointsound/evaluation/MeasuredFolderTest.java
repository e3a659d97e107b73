package org.jointsound.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jointsound.model.Label.CLICKING;
import static org.jointsound.model.Label.OTHER;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jointsound.problem.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasuredFolderTest {
    private static final List<String> FILES =
            List.of("confusion.svg", "metrics.json", "reliability.svg", "report.md", "risk-coverage.svg");

    @TempDir
    private Path folder;

    private static Measured measured(JudgedRecording... recordings) {
        return new Measured(
                "set",
                "model 1",
                "features",
                false,
                List.of(new EvaluationRun.Refused("b|\u001b<i>[x](y)\\|`*.wav", "too short")),
                Evaluation.of(List.of(recordings), 1));
    }

    private static Measured two() {
        return measured(
                Judgement.holding(CLICKING)
                        .by("a")
                        .column("device", "x|y")
                        .called(CLICKING, 0.9)
                        .marked(1, 1.1, CLICKING)
                        .found(1)
                        .done(),
                Judgement.holding(OTHER).by("b").called(CLICKING, 0.6).done());
    }

    @Test
    void theSameFiguresGiveTheSameBytes() throws Exception {
        Path first = folder.resolve("first");
        Path second = folder.resolve("below/second");
        MeasuredFolder.write(two(), first);
        MeasuredFolder.write(two(), second);

        for (String file : FILES) {
            assertThat(first.resolve(file)).hasSameBinaryContentAs(second.resolve(file));
        }
        try (var inside = Files.list(first)) {
            assertThat(inside.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(FILES);
        }
    }

    @Test
    void theNumbersAreInTheJsonAndWhatHasNoneIsNull() throws IOException {
        MeasuredFolder.write(two(), folder);

        JsonNode json =
                new ObjectMapper().readTree(folder.resolve("metrics.json").toFile());
        JsonNode evaluation = json.get("evaluation");
        assertThat(json.get("model").asText()).isEqualTo("model 1");
        assertThat(json.get("refused").get(0).get("reason").asText()).isEqualTo("too short");
        assertThat(evaluation.get("lines").get(0).get("accuracy").asDouble()).isEqualTo(0.5);
        assertThat(evaluation.get("lines").get(1).get("accuracy").isNull()).isTrue();
        assertThat(evaluation.get("labels").get("scores").get("macro_f1").asDouble())
                .isEqualTo(0.333333);
        assertThat(evaluation.get("onsets").get("scores").get(0).get("collar_s").asDouble())
                .isEqualTo(0.01);
    }

    @Test
    void foreignTextStaysInItsCell() throws IOException {
        MeasuredFolder.write(two(), folder);

        assertThat(folder.resolve("report.md"))
                .content()
                .contains("| x\\|y | 1 | 1.000 |")
                .contains("- b\\|?\\<i>\\[x](y)\\\\\\|\\`\\*.wav: too short")
                .contains("False accepts, the recordings without one that are called one: 1 of 1, 1.000.")
                .contains("does not name the person of every recording")
                .doesNotContain("NaN");
    }

    @Test
    void aTerminalIsNotShownTheEscapesOfMarkdown() {
        Measured odd = new Measured("a|b\u001b", "model 1", "features", true, List.of(), two().evaluation());

        assertThat(MeasuredText.summary(odd)).startsWith("model 1 on a|b?: 2 recordings");
    }

    @Test
    void aFolderThatCannotBeMadeIsRefusedBeforeTheWork() throws IOException {
        Files.writeString(folder.resolve("file"), "x");

        assertThatThrownBy(() -> MeasuredFolder.requireFree(folder.resolve("file/below/out")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("'out'")
                .hasMessageContaining("'file'");
    }

    @Test
    void figuresAreWellFormedAlsoWithoutAnythingToDraw() throws Exception {
        Path drawn = folder.resolve("drawn");
        Path empty = folder.resolve("empty");
        MeasuredFolder.write(two(), drawn);
        MeasuredFolder.write(
                measured(Judgement.holding(OTHER).column("difficulty", "hard").done()), empty);

        for (Path out : List.of(drawn, empty)) {
            for (String file : FILES) {
                if (file.endsWith(".svg")) {
                    byte[] bytes = Files.readAllBytes(out.resolve(file));
                    String root = DocumentBuilderFactory.newDefaultInstance()
                            .newDocumentBuilder()
                            .parse(new ByteArrayInputStream(bytes))
                            .getDocumentElement()
                            .getTagName();
                    assertThat(root).as(file).isEqualTo("svg");
                    assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain("DOCTYPE");
                }
            }
        }
        assertThat(drawn.resolve("confusion.svg")).content().contains(">clicking<", ">no_event<");
    }

    @Test
    void nothingIsWrittenOver() throws IOException {
        Files.writeString(folder.resolve("mine"), "x");

        assertThatThrownBy(() -> MeasuredFolder.write(two(), folder))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("is not empty");
        assertThatThrownBy(() -> MeasuredFolder.requireFree(folder.resolve("mine")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("is a file");
    }
}
