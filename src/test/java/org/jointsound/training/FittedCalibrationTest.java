package org.jointsound.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jointsound.model.Calibration;
import org.jointsound.model.Label;
import org.junit.jupiter.api.Test;

class FittedCalibrationTest {
    /** Answers that say the truth to the power of so much: above 1 they are too sure. */
    private static List<Answer> answers(int count, double power, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<Label, Double> weights = new LinkedHashMap<>();
            Label.STANDARD.forEach(label -> weights.put(label, Math.exp(2 * random.nextGaussian())));
            Map<Label, Double> truth = new Calibration(1, 0, 0, 0).apply(weights);
            double draw = random.nextDouble();
            Label drawn = Label.OTHER;
            for (Label label : Label.STANDARD) {
                draw -= Objects.requireNonNull(truth.get(label));
                if (draw < 0) {
                    drawn = label;
                    break;
                }
            }
            answers.add(ToyAnswers.of(drawn, "a", new Calibration(1 / power, 0, 0, 0).apply(truth)));
        }
        return answers;
    }

    @Test
    void setsKeepTheirPromiseOnWhatWasLeftOutThoughConfidenceIsFittedOnBoth() {
        List<Answer> leftOut = answers(2_000, 4, 1);
        List<Answer> known = answers(2_000, 1, 2);
        List<Answer> freshLeftOut = answers(10_000, 4, 3);
        List<Answer> freshKnown = answers(10_000, 1, 4);
        FittedCalibration both = FittedCalibration.on(leftOut, known, 0.9);

        // 2000 cases: the coverage reached scatters by about sqrt(0.9 * 0.1 / 2000) = 0.007.
        assertThat(both.recordingScores(freshLeftOut).coverage()).isBetween(0.875, 0.925);
        assertThat(both.eventScores(freshLeftOut).coverage()).isBetween(0.875, 0.925);
        // Fitted on known ones alone, they break it.
        assertThat(FittedCalibration.on(known, known, 0.9)
                        .recordingScores(freshLeftOut)
                        .coverage())
                .isLessThan(0.85);
        // Confidence lies between what each population alone would have.
        double onLeftOut = FittedCalibration.on(leftOut, List.of(), 0.9).event().temperature();
        double onKnown = FittedCalibration.on(known, List.of(), 0.9).event().temperature();
        assertThat(both.event().temperature()).isBetween(onKnown, onLeftOut);
        assertThat(both.recordingScores(freshKnown).coverage()).isGreaterThan(0.9);
    }

    @Test
    void aRecordingOfOneEventIsToldWithTheConfidenceOfThatEvent() {
        FittedCalibration fitted = FittedCalibration.on(answers(500, 3, 7), List.of(), 0.9);
        Answer fresh = answers(1, 3, 8).get(0);
        Map<Label, Double> event = fitted.event().apply(fresh.raw().get(0));

        assertThat(fitted.event().temperature()).isGreaterThan(1.5);
        assertThat(fitted.recording().apply(fresh.pooled(fitted.event())))
                .allSatisfy((label, probability) ->
                        assertThat(probability).isCloseTo(Objects.requireNonNull(event.get(label)), within(1e-12)));
        assertThat(fitted.recording().setThreshold()).isCloseTo(fitted.event().setThreshold(), within(1e-9));
    }

    @Test
    void recordingsInWhichNothingWasHeardAreNotCalibratedOn() {
        List<Answer> leftOut = answers(200, 2, 5);
        List<Answer> more = new ArrayList<>(leftOut);
        more.add(ToyAnswers.unheard("a"));

        assertThat(FittedCalibration.on(more, List.of(), 0.9)).isEqualTo(FittedCalibration.on(leftOut, List.of(), 0.9));
        assertThat(ToyAnswers.plain(0).recordingScores(more).cases()).isEqualTo(200);
    }
}
