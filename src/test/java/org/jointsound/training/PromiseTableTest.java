package org.jointsound.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jointsound.model.Label;
import org.junit.jupiter.api.Test;

class PromiseTableTest {
    /** Three in four are right. */
    private static List<Answer> answers(String family, int count, double sure) {
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            answers.add(ToyAnswers.clicking(i % 4 == 0 ? Label.OTHER : Label.CLICKING, family, sure));
        }
        return answers;
    }

    /** Of two values; the answers to the first one's recordings by models that knew it are as sure as this. */
    private static List<String> rows(double sureOfKnownFirst) {
        return new PromiseTable(
                        "family",
                        List.of(
                                new LeaveGroupOut.Trial("a", answers("a", 40, 0.6), answers("b", 40, 0.8), List.of()),
                                new LeaveGroupOut.Trial(
                                        "b", answers("b", 40, 0.7), answers("a", 40, sureOfKnownFirst), List.of())),
                        0.5)
                .text()
                .lines()
                .toList();
    }

    private static String row(List<String> rows, String name) {
        return rows.stream()
                .filter(row -> row.startsWith("| " + name + " |"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyValueAndAllHaveARowAndTheCurveHasTwo() {
        List<String> rows = rows(0.9);
        List<String> table = rows.stream().filter(row -> row.startsWith("|")).toList();

        assertThat(rows).anyMatch(row -> row.contains("the share of 50 % prediction sets"));
        assertThat(table).hasSize(5 + 4);
        assertThat(table.get(0)).startsWith("| family left out | ECE left out | ECE known |");
        assertThat(table.subList(0, 5))
                .allSatisfy(row -> assertThat(row.chars().filter(c -> c == '|')).hasSize(8));
        assertThat(table.get(5)).isEqualTo("| answered | 100 % | 90 % | 80 % | 70 % | 60 % | 50 % | 30 % |");
        assertThat(row(rows, "left out")).startsWith("| left out | 0.750 |");
        // The label's set alone is promised, and is right three times in four.
        assertThat(row(rows, "a")).contains(" 0.750 | 0.750 | 1.00 | 1.00 |");
    }

    @Test
    void calibrationForAValueNeverSeesAnswersToRecordingsWithIt() {
        List<String> some = rows(0.9);
        List<String> other = rows(0.3);

        assertThat(row(other, "a")).isEqualTo(row(some, "a"));
        assertThat(row(other, "b")).isNotEqualTo(row(some, "b"));
    }

    @Test
    void oneValueAloneLeavesNothingToCalibrateOn() {
        LeaveGroupOut.Trial only = new LeaveGroupOut.Trial("a", answers("a", 9, 0.6), List.of(), List.of());

        assertThat(new PromiseTable("family", List.of(only), 0.9).text()).isEmpty();
    }

    @Test
    void aValueWithoutACaseHasDashes() {
        List<LeaveGroupOut.Trial> trials = List.of(
                new LeaveGroupOut.Trial("a|b", List.of(ToyAnswers.unheard("a|b")), List.of(), List.of()),
                new LeaveGroupOut.Trial("c", answers("c", 20, 0.7), List.of(), List.of()));

        assertThat(new PromiseTable("family", trials, 0.9).text()).contains("| a\\|b | – | – | – | – | – | – |");
    }
}
