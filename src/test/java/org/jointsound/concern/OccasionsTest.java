package org.jointsound.concern;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class OccasionsTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static List<Instant> minutes(long... minutes) {
        return LongStream.of(minutes)
                .mapToObj(one -> NOON.plusSeconds(60 * one))
                .toList();
    }

    @Test
    void recordingsWithinTwentyMinutesAreOneOccasion() {
        assertThat(Occasions.starts(minutes(0, 5, 19))).isEqualTo(minutes(0));
    }

    @Test
    void twentyMinutesLaterIsAnotherOccasion() {
        assertThat(Occasions.starts(minutes(0, 20))).isEqualTo(minutes(0, 20));
        assertThat(Occasions.starts(List.of(NOON, NOON.plusMillis(20 * 60_000 - 1))))
                .hasSize(1);
    }

    @Test
    void anOccasionDoesNotGrowWithTheRecordingsInIt() {
        assertThat(Occasions.starts(minutes(0, 15, 30, 45))).isEqualTo(minutes(0, 30));
    }

    @Test
    void theOrderInWhichTheyAreGivenDoesNotMatter() {
        assertThat(Occasions.starts(minutes(45, 0, 30, 15))).isEqualTo(minutes(0, 30));
        assertThat(Occasions.starts(List.of())).isEmpty();
    }
}
