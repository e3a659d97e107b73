package org.jointsound.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jointsound.model.Label;
import org.jointsound.model.Outcome;
import org.jointsound.model.drift.DriftCounts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counts of days, whatever database they are kept in. Each test has a database of its own. */
abstract class DriftContract {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final DriftCounts COUNTS = new DriftCounts(
            2,
            Map.of("a", row(0, 2, 1), "b.c", row(3, 0)),
            Map.of(Label.CLICKING, 2L, new Label("creak"), 1L),
            Map.of(Outcome.LABELLED, 1L, Outcome.NO_EVENT, 4L));

    @TempDir
    Path folder;

    private History history;
    private DriftDays days;

    /** The URL of an empty database; null for the file in the folder. */
    abstract @Nullable String url();

    @BeforeEach
    void open() {
        history = History.open(folder, url());
        days = history.drift();
    }

    @AfterEach
    void close() {
        history.close();
    }

    /** A feature's counts as they come back: with every bin that there can be. */
    private static List<Long> row(long... counts) {
        return LongStream.concat(LongStream.of(counts), LongStream.generate(() -> 0))
                .limit(11)
                .boxed()
                .toList();
    }

    @Test
    void whatIsAddedOnceTwiceAndFromElsewhereIsSummed() {
        days.add(DAY, "1 x", COUNTS);
        assertThat(days.sum("1 x", DAY, DAY)).isEqualTo(COUNTS);
        days.add(DAY, "1 x", COUNTS);
        try (History other = History.openForKeys(folder, url())) {
            other.drift().add(DAY.plusDays(1), "1 x", COUNTS);
            assertThat(other.drift().sum("1 x", DAY, DAY.plusDays(1)))
                    .isEqualTo(COUNTS.plus(COUNTS).plus(COUNTS));
        }
    }

    @Test
    void otherDaysAndModelsDoNotCount() {
        days.add(DAY, "1 x", COUNTS);
        days.add(DAY, "1 y", COUNTS);
        days.add(DAY.minusDays(1), "1 x", COUNTS);
        days.add(DAY.plusDays(1), "1 x", COUNTS);

        assertThat(days.sum("1 x", DAY, DAY)).isEqualTo(COUNTS);
        assertThat(days.sum("2 x", DAY, DAY)).isEqualTo(DriftCounts.NONE);
        assertThat(days.sum("1 x", DAY.plusDays(2), DAY.plusDays(9)).isEmpty()).isTrue();
    }

    @Test
    void aDayWithoutAnyEventIsCountedByItsOutcomes() {
        DriftCounts silent = new DriftCounts(0, Map.of("a", row(0)), Map.of(), Map.of(Outcome.NO_EVENT, 3L));

        days.add(DAY, "1 x", silent);

        assertThat(days.sum("1 x", DAY, DAY))
                .isEqualTo(new DriftCounts(0, Map.of(), Map.of(), Map.of(Outcome.NO_EVENT, 3L)));
    }

    @Test
    void countsBeyondTwoBillionAreKept() {
        DriftCounts many = new DriftCounts(
                3_000_000_000L,
                Map.of("a", row(3_000_000_000L)),
                Map.of(Label.OTHER, 3_000_000_000L),
                Map.of(Outcome.UNCERTAIN, 3_000_000_000L));
        days.add(DAY, "1 x", many);
        days.add(DAY, "1 x", many);

        assertThat(days.sum("1 x", DAY, DAY)).isEqualTo(many.plus(many));
    }

    @Test
    void earlierDaysExpireAndTheDayItselfStays() {
        days.add(DAY.minusDays(1), "1 x", COUNTS);
        days.add(DAY, "1 x", COUNTS);

        days.expire(DAY);

        assertThat(days.sum("1 x", DAY.minusDays(1), DAY)).isEqualTo(COUNTS);
        days.expire(DAY.plusDays(1));
        assertThat(days.sum("1 x", DAY, DAY).isEmpty()).isTrue();
    }
}
