package org.jointsound.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    private static Map<Label, Double> raw(double pop, double snap, double other) {
        Map<Label, Double> raw = new LinkedHashMap<>();
        raw.put(Label.CAVITATION_POP, pop);
        raw.put(Label.TENDON_SNAP, snap);
        raw.put(Label.OTHER, other);
        return raw;
    }

    @Test
    void temperatureTwoTakesSquareRootsAndNormalises() {
        Map<Label, Double> out = new Calibration(2, 0, 0, 0).apply(raw(0.64, 0.32, 0.04));

        double total = 0.8 + Math.sqrt(0.32) + 0.2;
        assertThat(out.get(Label.CAVITATION_POP)).isCloseTo(0.8 / total, within(1e-12));
        assertThat(out.get(Label.OTHER)).isCloseTo(0.2 / total, within(1e-12));
    }

    @Test
    void temperatureNeverChangesTheOrder() {
        for (double temperature : new double[] {0.1, 0.5, 1, 3, 10}) {
            assertThat(new Calibration(temperature, 0, 0, 0).predictionSet(raw(0.5, 0.3, 0.2)))
                    .containsExactly(Label.CAVITATION_POP, Label.TENDON_SNAP, Label.OTHER);
        }
    }

    @Test
    void theSetHoldsWhatReachesTheThresholdAndAlwaysTheMostLikely() {
        assertThat(new Calibration(1, 0, 0.3, 0).predictionSet(raw(0.5, 0.3, 0.2)))
                .containsExactly(Label.CAVITATION_POP, Label.TENDON_SNAP);
        assertThat(new Calibration(1, 0, 0.9, 0).predictionSet(raw(0.2, 0.5, 0.3)))
                .containsExactly(Label.TENDON_SNAP);
    }

    @Test
    void theCoverageItselfAddsNothingToTheSet() {
        assertThat(new Calibration(1, 0, 1, 0.9).predictionSet(raw(0.5, 0.3, 0.2)))
                .containsExactly(Label.CAVITATION_POP);
        assertThat(new Calibration(1, 0, 0.25, 0.99).predictionSet(raw(0.5, 0.3, 0.2)))
                .containsExactly(Label.CAVITATION_POP, Label.TENDON_SNAP);
    }

    @Test
    void aLabelExactlyAtTheThresholdIsInAndOneJustBelowIsOut() {
        assertThat(new Calibration(1, 0, 0.2, 0).predictionSet(raw(0.5, 0.3, 0.2)))
                .hasSize(3);
        assertThat(new Calibration(1, 0, Math.nextUp(0.2), 0).predictionSet(raw(0.5, 0.3, 0.2)))
                .hasSize(2);
    }

    @Test
    void amongEqualLabelsBelowTheThresholdOneIsInTheSet() {
        assertThat(new Calibration(1, 0, 0.9, 0).predictionSet(raw(1 / 3.0, 1 / 3.0, 1 / 3.0)))
                .containsExactly(Label.CAVITATION_POP);
    }

    @Test
    void aLapseLeavesEveryLabelItsShareOfAGuess() {
        Map<Label, Double> out = new Calibration(1, 0.03, 0, 0).apply(raw(1, 0, 0));

        assertThat(out.get(Label.CAVITATION_POP)).isCloseTo(0.97 + 0.01, within(1e-6));
        assertThat(out.get(Label.OTHER)).isCloseTo(0.01, within(1e-6));
    }

    @Test
    void aZeroProbabilityStaysFinite() {
        assertThat(new Calibration(5, 0, 0, 0).apply(raw(1, 0, 0)).values())
                .allSatisfy(p -> assertThat(p).isBetween(0.0, 1.0));
    }

    @Test
    void refusesANonsensicalTemperature() {
        assertThatThrownBy(() -> new Calibration(0, 0, 0.5, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Calibration(Double.NaN, 0, 0.5, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
