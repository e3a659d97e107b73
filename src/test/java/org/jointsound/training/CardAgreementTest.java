package org.jointsound.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jointsound.testing.ToyModel;
import org.jointsound.training.card.ModelCard;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every number of {@code card.md} against {@code card.json}, read as two readers would. */
class CardAgreementTest {
    private static final TrainingSettings SETTINGS =
            TrainingSettings.standard("toy|s", "1", 3).with(new FixedTrainer(new RadialMachine(8, 0.02)));
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.`-])\\d+(?:\\.\\d+)?(?![\\w`])");

    private static Map<String, byte[]> parts;
    private static String text;
    private static JsonNode json;

    @BeforeAll
    static void train() throws IOException, InterruptedException {
        List<TrainingRecording> recordings = ToyTraining.doubtful();
        ModelTrainer.Trained trained = new ModelTrainer(SETTINGS, RunContext.plain(1, (what, done, all) -> {}))
                .train(new LearningSide(recordings, List.of()), ToyModel.SET);
        ModelCard card = ToyTraining.card(SETTINGS, trained, recordings, 7);
        parts = card.parts(MadeModel.measured(trained, 3));
        text = new String(part("card.md"), StandardCharsets.UTF_8);
        json = new ObjectMapper().readTree(part("card.json"));
    }

    private static byte[] part(String name) {
        return Objects.requireNonNull(parts.get(name), name);
    }

    /** Rows of the table with this head, each cell trimmed. */
    private static List<List<String>> table(String head) {
        int start = text.indexOf("| " + head + " |");
        assertThat(start).as(head).isPositive();
        return text.substring(start)
                .lines()
                .takeWhile(line -> line.startsWith("|"))
                .skip(2)
                .map(line -> Arrays.stream(line.substring(1).split("(?<!\\\\)\\|"))
                        .map(String::strip)
                        .toList())
                .toList();
    }

    private static String number(JsonNode value) {
        return value.isNull()
                ? "–"
                : value.isInt() ? value.asText() : String.format(Locale.ROOT, "%.3f", value.doubleValue());
    }

    private static String number(JsonNode value, JsonNode interval) {
        String low = number(interval.get("low"));
        return low.equals("–") ? number(value) : number(value) + " (" + low + "–" + number(interval.get("high")) + ")";
    }

    private static List<String> numbers(String line) {
        return NUMBER.matcher(line).results().map(found -> found.group()).toList();
    }

    private static String line(String start) {
        return text.lines().filter(line -> line.startsWith(start)).findFirst().orElseThrow();
    }

    @Test
    void peopleAndRecordingsOfEveryLabelAreTheSame() {
        List<List<String>> expected = new ArrayList<>();
        json.at("/data/labels")
                .forEach(one -> expected.add(List.of(
                        one.get("label").asText(), number(one.get("subjects")), number(one.get("recordings")))));

        assertThat(table("label | people | recordings")).hasSize(2).isEqualTo(expected);
        JsonNode data = json.get("data");
        assertThat(numbers(line("120 recordings of ")).subList(0, 3))
                .containsExactly(
                        number(data.get("recordings")), number(data.get("subjects")), number(data.get("events")));
        assertThat(text).contains("The " + data.get("held_out") + " of the dataset's own test split");
        assertThat(text).contains("Labelled by " + data.get("annotators") + " annotators.");
        // i = 0, 3, 6, ... below 120, of which every other one is even; n0 to n3.
        assertThat(data.get("annotators").intValue()).isEqualTo(4);
        assertThat(text).contains("clicking listener (20); other listener (20).");
        assertThat(data.at("/labels/0/basis/listener").intValue()).isEqualTo(20);
    }

    @Test
    void everyScoreIsTheSame() {
        List<List<String>> expected = new ArrayList<>();
        json.at("/results/scores").properties().forEach(one -> {
            List<String> row = new ArrayList<>(List.of(one.getKey()));
            for (String field :
                    List.of("cases", "accuracy", "macro_f1", "calibration_error", "coverage", "mean_set_size")) {
                row.add(number(one.getValue().get(field)));
            }
            expected.add(row);
        });

        assertThat(
                        table(
                                "what | cases | accuracy | macro-F1 | calibration error | coverage of 90 % sets | mean set size"))
                .hasSize(2)
                .isEqualTo(expected);
    }

    @Test
    void everyScoreOfALabelIsTheSameWithItsInterval() {
        JsonNode labels = json.at("/results/labels");
        List<List<String>> expected = new ArrayList<>();
        labels.at("/scores/labels").properties().forEach(one -> {
            JsonNode intervals = labels.get("intervals").get(one.getKey());
            expected.add(List.of(
                    one.getKey(),
                    number(one.getValue().get("support")),
                    number(one.getValue().get("precision"), intervals.get("precision")),
                    number(one.getValue().get("recall"), intervals.get("recall")),
                    number(one.getValue().get("f1"), intervals.get("f1"))));
        });
        assertThat(table("label | recordings | precision | recall | F1"))
                .hasSize(2)
                .isEqualTo(expected);

        JsonNode results = json.get("results");
        assertThat(line("By label, of "))
                .contains("of " + results.get("recordings") + " recordings with one label of " + results.get("subjects")
                        + " subjects")
                .contains("In " + results.get("nothing_heard") + " of them nothing")
                .contains("Accuracy " + number(labels.at("/scores/accuracy"), labels.get("accuracy_interval"))
                        + ", macro-F1 " + number(labels.at("/scores/macro_f1"), labels.get("macro_f1_interval")) + ".");
        // i = 0, 9, 18, ..., 117.
        assertThat(results.get("nothing_heard").intValue()).isEqualTo(14);
    }

    @Test
    void whatTellsHowFarToTrustItIsTheSame() {
        JsonNode results = json.get("results");
        assertThat(numbers(line("Of the ")))
                .containsExactly(
                        number(results.at("/reliability/recordings")),
                        number(results.at("/reliability/calibration_error")),
                        number(results.at("/reliability/brier")),
                        number(results.at("/sets/coverage")),
                        number(results.at("/sets/mean_size")),
                        number(results.at("/risk/accuracy")),
                        "80",
                        number(results.at("/risk/accuracy_of_surest")),
                        number(results.at("/risk/area")),
                        number(results.at("/risk/best_area")));
        JsonNode refusals = json.get("refusals");
        assertThat(numbers(line("Least confidence ")))
                .containsExactly(
                        number(refusals.get("min_confidence")),
                        number(refusals.get("most_other")),
                        number(refusals.get("novelty_threshold")));
    }

    @Test
    void everyStratumAndEveryFailureIsTheSame() {
        List<List<String>> strata = new ArrayList<>();
        json.at("/results/strata/device")
                .forEach(one -> strata.add(List.of(
                        one.get("value").asText().replace("|", "\\|"),
                        number(one.get("subjects")),
                        number(one.get("recordings")),
                        number(one.get("accuracy"), one.get("accuracy_interval")),
                        number(one.get("macro_f1"), one.get("macro_f1_interval")))));
        assertThat(table("device | people | recordings | accuracy | macro-F1"))
                .hasSize(2)
                .isEqualTo(strata);

        List<List<String>> failures = new ArrayList<>();
        json.at("/results/failures")
                .forEach(one -> failures.add(List.of(
                        one.get("holds").asText(),
                        one.get("called").asText(),
                        number(one.get("recordings")),
                        number(one.get("share")))));
        assertThat(table("holds | was called | recordings | share"))
                .hasSizeGreaterThan(1)
                .isEqualTo(failures);
    }

    @Test
    void everyTableOfTheCardIsAmongThoseComparedHere() {
        assertThat(text.lines().filter(line -> line.startsWith("|---"))).hasSize(5);
    }

    @Test
    void everySettingAndEveryWordIsTheSame() {
        json.at("/training/settings").properties().forEach(one -> assertThat(text)
                .contains("- " + one.getKey() + ": " + one.getValue().asText().replace("|", "\\|") + "\n"));
        for (String list : List.of("/intended_for", "/not_for", "/warnings", "/refusals/texts", "/limits")) {
            json.at(list).forEach(words -> assertThat(text).contains(words.asText()));
        }
        assertThat(json.at("/training/trainer").asText()).isEqualTo("radial SVM, cost 8.0, gamma 0.02");
        assertThat(text).contains("# Model card: toy\\|s 1\n");
    }

    @Test
    void theMeasuresBehindItAreTheSameAndTheFiguresAreDrawn() throws IOException {
        JsonNode all = new ObjectMapper().readTree(part("report/metrics.json"));

        assertThat(all.at("/cross_validated/labels")).isEqualTo(json.at("/results/labels"));
        assertThat(all.at("/cross_validated/reliability")).isEqualTo(json.at("/results/reliability"));
        assertThat(all.get("scores")).isEqualTo(json.at("/results/scores"));
        for (String figure : List.of("confusion", "reliability", "risk-coverage")) {
            assertThat(new String(part("report/" + figure + ".svg"), StandardCharsets.UTF_8))
                    .startsWith("<svg")
                    .endsWith("</svg>\n");
        }
    }
}
