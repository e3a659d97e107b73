package org.jointsound.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jointsound.history.DiarySummary.Trend;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OccasionRatesTest {
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final Instant MIDDLE = NOW.minus(Duration.ofDays(28));
    private static final Instant START = NOW.minus(Duration.ofDays(56));

    /** Values of scipy.stats.binomtest(later, earlier + later, 0.5).pvalue, SciPy 1.17.1. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 1.0",
        "0, 1, 1.0",
        "0, 5, 0.0625",
        "0, 6, 0.03125",
        "1, 5, 0.21875",
        "1, 7, 0.0703125",
        "1, 8, 0.0390625",
        "8, 19, 0.052238985896110535",
        "8, 20, 0.03569813817739487",
        "3, 11, 0.057373046875",
        "10, 10, 1.0",
        "40, 60, 0.05688793364098089",
        "100, 100, 1.0",
        "500, 600, 0.0028195449914364284",
        "2000, 1800, 0.0012427867782632013",
        "0, 1200, 0.0",
        "3000, 1000, 2.491514538629926e-229"
    })
    void thePValueIsThatOfTheExactTest(int earlier, int later, double expected) {
        assertThat(OccasionRates.pValue(earlier, later)).isCloseTo(expected, within(1e-9 * expected + 1e-300));
        assertThat(OccasionRates.pValue(later, earlier)).isCloseTo(expected, within(1e-9 * expected + 1e-300));
    }

    @Test
    void fiveOccasionsCouldNeverTellAndSixCan() {
        assertThat(OccasionRates.pValue(0, 5)).isCloseTo(0.0625, within(1e-12));
        assertThat(OccasionRates.pValue(0, 6)).isCloseTo(0.03125, within(1e-12));
        assertThat(trend(0, 5)).isEqualTo(Trend.UNKNOWN);
        assertThat(trend(0, 6)).isEqualTo(Trend.RISING);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, UNKNOWN",
        "2, 3, UNKNOWN",
        "6, 0, FALLING",
        "1, 5, STEADY",
        "1, 7, STEADY",
        "1, 8, RISING",
        "20, 8, FALLING",
        "19, 8, STEADY",
        "500, 500, STEADY",
        "500, 600, RISING"
    })
    void theTrendFollowsTheTest(int earlier, int later, Trend expected) {
        assertThat(trend(earlier, later)).isEqualTo(expected);
    }

    private static Trend trend(int earlier, int later) {
        return OccasionRates.trend(START, times(earlier, later), NOW);
    }

    private static List<Instant> times(int earlier, int later) {
        return Stream.concat(
                        IntStream.range(0, earlier).mapToObj(at -> START.plusSeconds(1 + 60L * at)),
                        IntStream.range(0, later).mapToObj(at -> MIDDLE.plusSeconds(1 + 60L * at)))
                .toList();
    }

    @Test
    void aDiaryYoungerThan56DaysTellsNoTrend() {
        assertThat(OccasionRates.trend(START, times(0, 9), NOW)).isEqualTo(Trend.RISING);
        assertThat(OccasionRates.trend(START.plusMillis(1), times(0, 9), NOW)).isEqualTo(Trend.UNKNOWN);
    }

    @Test
    void aTimeBelongsToTheWindowThatEndsWithIt() {
        List<Instant> six = IntStream.range(0, 6).mapToObj(at -> MIDDLE).toList();
        assertThat(OccasionRates.trend(START, six, NOW)).isEqualTo(Trend.FALLING);
        assertThat(OccasionRates.trend(START, six, NOW.plusMillis(-1))).isEqualTo(Trend.UNKNOWN);
        List<Instant> now = IntStream.range(0, 6).mapToObj(at -> NOW).toList();
        assertThat(OccasionRates.trend(START, now, NOW)).isEqualTo(Trend.RISING);
        List<Instant> tooOld = IntStream.range(0, 6).mapToObj(at -> START).toList();
        assertThat(OccasionRates.trend(START, tooOld, NOW)).isEqualTo(Trend.UNKNOWN);
        List<Instant> future =
                IntStream.range(0, 6).mapToObj(at -> NOW.plusMillis(1)).toList();
        assertThat(OccasionRates.trend(START, future, NOW)).isEqualTo(Trend.UNKNOWN);
    }
}
