package org.jointsound.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jointsound.model.Calibration;
import org.jointsound.model.Label;
import org.junit.jupiter.api.Test;

class ScoresTest {
    private static CalibrationFit.Case one(Label truth, double click) {
        Map<Label, Double> raw = new LinkedHashMap<>();
        raw.put(Label.CLICKING, click);
        raw.put(Label.OTHER, 1 - click);
        return new CalibrationFit.Case(raw, truth);
    }

    @Test
    void countsByHand() {
        Scores scores = Scores.of(
                List.of(
                        one(Label.CLICKING, 0.9),
                        one(Label.CLICKING, 0.9),
                        one(Label.CLICKING, 0.4),
                        one(Label.OTHER, 0.9)),
                new Calibration(1, 0, 0.3, 0));

        assertThat(scores.accuracy()).isCloseTo(0.5, within(1e-12));
        // clicking: 2 right, 1 missed, 1 false: 2/3; other: 0 right.
        assertThat(scores.macroF1()).isCloseTo((4.0 / 6 + 0) / 2, within(1e-12));
        // three at 0.9 of which two right, one at 0.6 that is wrong.
        assertThat(scores.calibrationError()).isCloseTo((3 * 0.9 - 2 + 0.6) / 4, within(1e-9));
        // sets: {clicking}, {clicking}, {other, clicking}, {clicking}.
        assertThat(scores.coverage()).isCloseTo(0.75, within(1e-12));
        assertThat(scores.meanSetSize()).isCloseTo(1.25, within(1e-12));
        assertThat(scores.recall()).containsEntry(Label.OTHER, 0.0);
        assertThat(scores.recall().get(Label.CLICKING)).isCloseTo(2 / 3.0, within(1e-12));
    }
}
