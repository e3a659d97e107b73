package org.jointsound.model.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected figures are by numpy and scipy.stats.chi2 from the definitions. */
class StabilityTest {
    private static final double[] TRAINING = {0.5, 0.3, 0.2};

    @Test
    void withManyEventsTheIndexIsThatOfTheDefinition() {
        Stability.Size size = new Stability.Size(1_000_000_000, 1_000_000_000, 1_000_000_000);

        Stability stability = Stability.of(TRAINING, new long[] {400_000_000, 400_000_000, 200_000_000}, size, 0.05);

        assertThat(stability.index()).isCloseTo(0.051082562376599076, within(1e-8));
        assertThat(stability.shift()).isEqualTo(Shift.STABLE);
    }

    @Test
    void withFewEventsHalfACountIsAddedToEachCell() {
        Stability stability = Stability.of(TRAINING, new long[] {40, 40, 20}, new Stability.Size(1000, 400, 60), 0.05);

        assertThat(stability.index()).isCloseTo(0.050902099717558866, within(1e-12));
        assertThat(stability.chance()).isCloseTo(0.11483640381956965, within(1e-9));
    }

    @Test
    void aCellThatNeitherHasIsLeftOut() {
        double[] training = {0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0};
        long[] seen = {10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 0};

        Stability stability = Stability.of(training, seen, new Stability.Size(1000, 400, 60), 0.05 / 136);

        assertThat(stability.index()).isCloseTo(0, within(1e-15));
        // Of 9 degrees of freedom, not of 10.
        assertThat(stability.chance()).isCloseTo(0.5836303873622755, within(1e-9));
    }

    @Test
    void aCellThatEmptiedIsAFiniteMajorShift() {
        Stability stability = Stability.of(
                new double[] {0.25, 0.25, 0.25, 0.25},
                new long[] {100, 0, 50, 50},
                new Stability.Size(800, 300, 200),
                0.05);

        assertThat(stability.index()).isCloseTo(1.3126992346680881, within(1e-12));
        assertThat(stability.shift()).isEqualTo(Shift.MAJOR);
    }

    @Test
    void aFeatureThatNeverDifferedAndNowDoesIsAMajorShift() {
        Stability stability = Stability.of(
                new double[] {0, 0, 1, 0}, new long[] {0, 0, 0, 50}, new Stability.Size(3000, 1000, 50), 0.05);

        assertThat(stability.index()).isCloseTo(13.182046249938308, within(1e-9));
        assertThat(stability.chance()).isCloseTo(0.08067063523457671, within(1e-9));
        assertThat(stability.shift()).isEqualTo(Shift.MAJOR);
    }

    @Test
    void nothingSeenIsNoShift() {
        Stability stability = Stability.of(TRAINING, new long[3], new Stability.Size(1000, 400, 0), 0.05);

        assertThat(stability.index()).isZero();
        assertThat(stability.chance()).isInfinite();
        assertThat(stability.shift()).isEqualTo(Shift.STABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 0, STABLE",
        "0.11, 0.05, MINOR",
        "0.25, 0.05, MINOR",
        "0.26, 0.05, MAJOR",
        "0.26, 0.26, STABLE",
        "0.26, 0.25, MAJOR"
    })
    void aShiftIsBeyondItsMarkAndBeyondChance(double index, double chance, Shift shift) {
        assertThat(new Stability(index, chance).shift()).isEqualTo(shift);
    }

    @Test
    void cellsThatDoNotPairAreRefused() {
        assertThatThrownBy(() -> Stability.of(TRAINING, new long[2], new Stability.Size(1, 1, 1), 0.05))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3 cells of the training, but 2");
    }
}
