package org.jointsound.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jointsound.concern.Joint;
import org.jointsound.concern.Side;
import org.jointsound.history.DiarySummary.Day;
import org.jointsound.history.DiarySummary.Trend;
import org.jointsound.history.DiarySummary.Week;
import org.jointsound.model.Label;
import org.jointsound.model.PresentLabel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DiarySummaryTest {
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final List<PresentLabel> POP = List.of(new PresentLabel(Label.CAVITATION_POP, 1, 0.9));
    private static final List<PresentLabel> CLICKS = List.of(new PresentLabel(Label.CLICKING, 3, 0.8));

    private int number;

    private DiaryEntry knee(String time, List<PresentLabel> labels) {
        return Entries.heard("s", number++, Instant.parse(time), Joint.KNEE, Side.RIGHT, labels);
    }

    private static LocalDate date(String date) {
        return LocalDate.parse(date);
    }

    @Test
    void anEmptyDiaryHasNoSummaries() {
        assertThat(DiarySummary.of(List.of(), NOW)).isEmpty();
    }

    @Test
    void theNumbersAreThoseOfADiaryCountedByHand() {
        List<DiaryEntry> entries = new ArrayList<>(List.of(
                // Sunday; an occasion that goes on past midnight into Monday.
                knee("2026-05-03T23:50:00Z", POP),
                knee("2026-05-04T00:05:00Z", CLICKS),
                // Twenty minutes after the first began: the next occasion.
                knee("2026-05-04T00:10:00Z", POP),
                // Nothing heard: neither a day nor an occasion.
                knee("2026-05-07T10:00:00Z", List.of()),
                // Two weeks later, with pops and clicks.
                knee("2026-05-20T08:00:00Z", List.of(POP.get(0), CLICKS.get(0)))));
        Collections.reverse(entries);
        assertThat(DiarySummary.of(entries, NOW))
                .containsExactly(new DiarySummary(
                        Joint.KNEE,
                        Side.RIGHT,
                        5,
                        9,
                        Map.of(Label.CAVITATION_POP, 3, Label.CLICKING, 6),
                        3,
                        20.0,
                        List.of(
                                new Day(date("2026-05-03"), 1, 1),
                                new Day(date("2026-05-04"), 1, 4),
                                new Day(date("2026-05-20"), 1, 4)),
                        List.of(
                                new Week(date("2026-04-27"), 1, 1),
                                new Week(date("2026-05-04"), 1, 4),
                                new Week(date("2026-05-11"), 0, 0),
                                new Week(date("2026-05-18"), 1, 4)),
                        Trend.UNKNOWN));
    }

    @Test
    void recordingsInWhichNothingWasHeardAreCountedAndNoMore() {
        assertThat(DiarySummary.of(List.of(knee("2026-05-07T10:00:00Z", List.of())), NOW))
                .containsExactly(new DiarySummary(
                        Joint.KNEE,
                        Side.RIGHT,
                        1,
                        0,
                        Map.of(),
                        0,
                        null,
                        List.of(),
                        List.of(new Week(date("2026-05-04"), 0, 0)),
                        Trend.UNKNOWN));
    }

    @Test
    void eachJointAndSideHasItsOwnAndThoseWithoutComeLast() {
        Instant time = Instant.parse("2026-05-07T10:00:00Z");
        List<DiaryEntry> entries = List.of(
                Entries.heard("s", 1, time, null, null, POP),
                Entries.heard("s", 2, time, null, Side.LEFT, POP),
                Entries.heard("s", 3, time, Joint.KNEE, null, POP),
                Entries.heard("s", 4, time, Joint.KNEE, Side.RIGHT, POP),
                Entries.heard("s", 5, time, Joint.KNEE, Side.LEFT, POP),
                Entries.heard("s", 6, time, Joint.JAW, Side.BOTH, POP));
        assertThat(DiarySummary.of(entries, NOW))
                .extracting(one -> one.joint() + " " + one.side() + " " + one.entries())
                .containsExactly(
                        "JAW BOTH 1", "KNEE LEFT 1", "KNEE RIGHT 1", "KNEE null 1", "null LEFT 1", "null null 1");
    }

    @Test
    void onePopHasNoIntervalAndTwoAtOnceHaveNone() {
        DiaryEntry first = knee("2026-05-07T10:00:00Z", POP);
        DiaryEntry clicks = knee("2026-05-07T10:00:30Z", CLICKS);
        DiaryEntry second = knee("2026-05-07T10:00:45Z", POP);
        assertThat(shortest(first)).isNull();
        assertThat(shortest(first, clicks)).isNull();
        assertThat(shortest(first, clicks, second)).isEqualTo(0.75);
        assertThat(shortest(first, knee("2026-05-07T10:00:00Z", POP))).isEqualTo(0.0);
    }

    private static @Nullable Double shortest(DiaryEntry... entries) {
        return DiarySummary.of(List.of(entries), NOW).get(0).shortestMinutesBetweenPops();
    }

    @Test
    void aJointThatSoundsOftenerThanBeforeIsRising() {
        List<DiaryEntry> entries = new ArrayList<>(List.of(knee("2026-03-01T10:00:00Z", List.of())));
        for (int day = 10; day < 20; day++) {
            entries.add(knee("2026-05-" + day + "T10:00:00Z", POP));
            // The same occasion, which must not count twice.
            entries.add(knee("2026-05-" + day + "T10:05:00Z", POP));
        }
        assertThat(DiarySummary.of(entries, NOW).get(0).trend()).isEqualTo(Trend.RISING);
        assertThat(DiarySummary.of(entries.subList(1, entries.size()), NOW)
                        .get(0)
                        .trend())
                .isEqualTo(Trend.UNKNOWN);
    }

    @Test
    void aTimeFarOffMakesNoListWithoutEnd() {
        List<Week> weeks = DiarySummary.of(
                        List.of(knee("1900-01-01T00:00:00Z", POP), knee("9999-12-31T23:59:59Z", POP)), NOW)
                .get(0)
                .weeks();
        assertThat(weeks).hasSize(DiarySummary.MAX_WEEKS);
        assertThat(weeks.get(weeks.size() - 1)).isEqualTo(new Week(date("9999-12-27"), 1, 1));
    }
}
