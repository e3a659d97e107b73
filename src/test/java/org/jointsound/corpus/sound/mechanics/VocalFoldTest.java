package org.jointsound.corpus.sound.mechanics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocalFoldTest {
    /** Openings over a second of steady breath, the fold stirred once. */
    private static double[] openings(double hz, double damping, double lag, double breath, double stir) {
        VocalFold fold = new VocalFold(hz, damping, lag);
        fold.stir(stir);
        double[] openings = new double[44_100];
        for (int i = 0; i < openings.length; i++) {
            openings[i] = fold.step(breath * fold.thresholdPressure());
        }
        return openings;
    }

    private static double swing(double[] openings, int from, int to) {
        double most = 0;
        for (int i = from; i < to; i++) {
            most = Math.max(most, Math.abs(openings[i] - 1));
        }
        return most;
    }

    @ParameterizedTest
    @CsvSource({"85, 0.05, 0.3", "150, 0.12, 0.8", "255, 0.08, 0.5"})
    void theFoldSwingsByItselfOnlyAboveItsThreshold(double hz, double damping, double lag) {
        double[] weak = openings(hz, damping, lag, 0.8, 0.01);
        assertThat(swing(weak, 40_000, 44_100)).isLessThan(1e-4);
        double[] strong = openings(hz, damping, lag, 1.3, 0.01);
        assertThat(swing(strong, 40_000, 44_100)).isBetween(0.3, 5.0);
    }

    @ParameterizedTest
    @CsvSource({"85, 0.05, 0.3", "150, 0.12, 0.8", "255, 0.08, 0.5"})
    void theVoiceHasThePitchOfTheFoldOrALittleMoreWhenItIsLoud(double hz, double damping, double lag) {
        double[] openings = openings(hz, damping, lag, 2.5, 0.01);
        int count = 0;
        int first = 0;
        int last = 0;
        for (int i = 22_050; i < openings.length; i++) {
            if (openings[i - 1] < 1 && openings[i] >= 1) {
                first = count == 0 ? i : first;
                last = i;
                count++;
            }
        }
        assertThat((count - 1) * 44_100.0 / (last - first)).isBetween(0.97 * hz, 1.3 * hz);
    }

    @ParameterizedTest
    @CsvSource({"120"})
    void untouchedAFoldInStillAirRests(double hz) {
        assertThat(openings(hz, 0.1, 0.5, 0, 0)[44_099]).isCloseTo(1, within(1e-12));
    }
}
