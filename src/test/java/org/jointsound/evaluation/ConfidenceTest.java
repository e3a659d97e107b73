package org.jointsound.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.jointsound.model.Label.CAVITATION_POP;
import static org.jointsound.model.Label.CLICKING;
import static org.jointsound.model.Label.OTHER;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Calibration, prediction sets and abstaining. */
class ConfidenceTest {
    private static final Offset<Double> CLOSE = within(1e-12);
    private static final double[] SURE = {.95, .62, .71, .55, .88, .93, .64, .99, .57, .75};
    private static final boolean[] RIGHT = {true, true, false, true, true, true, false, true, false, true};

    private static List<JudgedRecording> ten() {
        List<JudgedRecording> all = new ArrayList<>();
        for (int i = 0; i < SURE.length; i++) {
            // A wrong answer leaves its probability to the truth, as in a problem of two labels.
            all.add(Judgement.holding(RIGHT[i] ? CLICKING : OTHER)
                    .called(CLICKING, SURE[i])
                    .done());
        }
        return all;
    }

    /** By numpy over {@code digitize(confidence, linspace(0, 1, 16), right=True)}, and twice scikit-learn's score of two labels. */
    @Test
    void calibrationErrorAndBrierScoreAreThoseOfNumpy() {
        Reliability reliability = Reliability.of(ten());

        assertThat(reliability.calibrationError()).isEqualTo(0.159, CLOSE);
        assertThat(reliability.brier()).isEqualTo(0.33398, CLOSE);
        assertThat(reliability.bins()).hasSize(15);
        assertThat(reliability.bins().get(9).count()).isEqualTo(2);
        assertThat(reliability.bins().get(9).accuracy()).isEqualTo(0.5);
        assertThat(reliability.bins().get(9).meanConfidence()).isEqualTo(0.63, CLOSE);
    }

    /** Guo et al. 2017: each bin is without its lower and with its upper edge. */
    @Test
    void anAnswerOnTheEdgeBelongsToTheBinBelow() {
        Reliability reliability = Reliability.of(List.of(
                Judgement.holding(CLICKING).called(CLICKING, 1).done(),
                Judgement.holding(CLICKING).called(CLICKING, 0.6).done()));

        assertThat(reliability.bins().get(14).count()).isOne();
        assertThat(reliability.bins().get(8).count()).isOne();
    }

    @Test
    void sureAndRightHasNoErrorAndSureAndWrongHasTheLargest() {
        JudgedRecording right = Judgement.holding(CLICKING).called(CLICKING, 1).done();
        JudgedRecording wrong =
                Judgement.holding(CAVITATION_POP).called(CLICKING, 1).done();

        assertThat(Reliability.of(List.of(right)).calibrationError()).isZero();
        assertThat(Reliability.of(List.of(right)).brier()).isZero();
        assertThat(Reliability.of(List.of(wrong)).calibrationError()).isEqualTo(1);
        assertThat(Reliability.of(List.of(wrong)).brier()).isEqualTo(2);
    }

    /** By numpy: errors among the first k over k; the best order has the three wrong ones last. */
    @Test
    void theCurveIsTheShareOfErrorsAmongTheSurest() {
        RiskCoverage curve = RiskCoverage.of(ten());

        assertThat(curve.area()).isEqualTo(0.13357142857142856, CLOSE);
        assertThat(curve.bestArea()).isEqualTo(0.06472222222222221, CLOSE);
        assertThat(curve.accuracy()).isEqualTo(0.7, CLOSE);
        assertThat(curve.accuracyOfSurest()).isEqualTo(0.75, CLOSE);
        assertThat(curve.points().get(5)).isEqualTo(new RiskCoverage.Point(0.6, 1 / 6.0));
        assertThat(curve.points().get(9).coverage()).isEqualTo(1);
    }

    @Test
    void equallySureOnesAreOrderedByNothing() {
        JudgedRecording right =
                Judgement.holding(CLICKING).called(CLICKING, 0.7).done();
        JudgedRecording wrong = Judgement.holding(OTHER).called(CLICKING, 0.7).done();

        RiskCoverage curve = RiskCoverage.of(List.of(right, wrong, right, wrong));

        assertThat(curve).isEqualTo(RiskCoverage.of(List.of(wrong, wrong, right, right)));
        assertThat(curve.points()).allSatisfy(point -> assertThat(point.risk()).isEqualTo(0.5, CLOSE));
        assertThat(curve.area()).isEqualTo(0.5, CLOSE);
        assertThat(curve.bestArea()).isEqualTo((1 / 3.0 + 2 / 4.0) / 4, CLOSE);
    }

    @Test
    void setsAreCountedByWhatTheyHold() {
        PredictionSets sets = PredictionSets.of(List.of(
                Judgement.holding(CLICKING)
                        .called(CLICKING, 0.6, List.of(CLICKING, OTHER))
                        .done(),
                Judgement.holding(CLICKING).called(OTHER, 0.9).done(),
                Judgement.holding(OTHER)
                        .called(CLICKING, 0.5, List.of(CLICKING, CAVITATION_POP, OTHER))
                        .done(),
                Judgement.holding(CAVITATION_POP).called(CAVITATION_POP, 0.9).done(),
                Judgement.holding(CLICKING).done(),
                Judgement.holding(OTHER).unusable().done()));

        assertThat(sets.recordings()).isEqualTo(4);
        assertThat(sets.withoutLabel()).isEqualTo(2);
        assertThat(sets.coverage()).isEqualTo(0.75);
        assertThat(sets.meanSize()).isEqualTo(1.75);
        assertThat(sets.singletons()).isEqualTo(0.5);
        assertThat(sets.coverageByLabel())
                .containsEntry(CLICKING, 0.5)
                .containsEntry(OTHER, 1.0)
                .containsEntry(CAVITATION_POP, 1.0);
    }

    @Test
    void withoutAnAnswerNothingHasAValue() {
        List<JudgedRecording> silent = List.of(Judgement.holding(OTHER).done());

        assertThat(Reliability.of(silent).calibrationError()).isNaN();
        assertThat(Reliability.of(silent).brier()).isNaN();
        assertThat(RiskCoverage.of(silent).area()).isNaN();
        assertThat(RiskCoverage.of(silent).accuracyOfSurest()).isNaN();
        assertThat(PredictionSets.of(silent).coverage()).isNaN();
        assertThat(PredictionSets.of(silent).withoutLabel()).isOne();
    }
}
