package org.jointsound.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jointsound.model.Label;
import org.junit.jupiter.api.Test;

class CalibratedCasesTest {
    private static final List<Answer> FOUR = List.of(
            ToyAnswers.clicking(Label.CLICKING, "a", 0.9),
            ToyAnswers.clicking(Label.CLICKING, "a", 0.9),
            ToyAnswers.clicking(Label.CLICKING, "a", 0.4),
            ToyAnswers.clicking(Label.OTHER, "a", 0.95));

    private static CalibratedCases cases(List<Answer> answers) {
        return CalibratedCases.of(answers, ToyAnswers.plain(0.3));
    }

    @Test
    void countsByHand() {
        CalibratedCases cases = cases(FOUR);

        // 0.9 lies in bin 13, 0.95 in bin 14, 0.6 in bin 9 of 15.
        assertThat(cases.calibrationError()).isCloseTo((2 * 0.1 + 0.95 + 0.6) / 4, within(1e-8));
        // Sets: {clicking}, {clicking}, {other, clicking}, {clicking}.
        assertThat(cases.coverage()).isCloseTo(0.75, within(1e-12));
        assertThat(cases.meanSetSize()).isCloseTo(1.25, within(1e-12));
    }

    @Test
    void theSurestAreAnsweredFirst() {
        CalibratedCases cases = cases(FOUR);

        assertThat(cases.accuracyOfSurest(0.25)).isZero();
        assertThat(cases.accuracyOfSurest(0.5)).isCloseTo(1 / 2.0, within(1e-12));
        assertThat(cases.accuracyOfSurest(0.75)).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(cases.accuracyOfSurest(1)).isCloseTo(2 / 4.0, within(1e-12));
        assertThat(cases.accuracyOfSurest(0.1)).isNaN();
    }

    @Test
    void aSureRightAnswerIsInTheLastBin() {
        assertThat(cases(List.of(ToyAnswers.clicking(Label.CLICKING, "a", 1))).calibrationError())
                .isCloseTo(0, within(1e-8));
    }

    @Test
    void withoutACaseNothingIsSaid() {
        for (CalibratedCases none : List.of(cases(List.of()), cases(List.of(ToyAnswers.unheard("a"))))) {
            assertThat(none.calibrationError()).isNaN();
            assertThat(none.coverage()).isNaN();
            assertThat(none.meanSetSize()).isNaN();
            assertThat(none.accuracyOfSurest(1)).isNaN();
        }
    }

    @Test
    void joinedPartsCountAsIfTheyHadBeenOne() {
        CalibratedCases joined = CalibratedCases.joined(List.of(cases(FOUR.subList(0, 1)), cases(FOUR.subList(1, 4))));

        assertThat(joined.calibrationError()).isCloseTo(cases(FOUR).calibrationError(), within(1e-12));
        assertThat(joined.coverage()).isEqualTo(cases(FOUR).coverage());
    }

    @Test
    void saysOfTheSameCasesWhatScoresSay() {
        CalibratedCases cases = cases(FOUR);
        Scores scores = ToyAnswers.plain(0.3).recordingScores(FOUR);

        assertThat(cases.calibrationError()).isCloseTo(scores.calibrationError(), within(1e-12));
        assertThat(cases.coverage()).isCloseTo(scores.coverage(), within(1e-12));
        assertThat(cases.meanSetSize()).isCloseTo(scores.meanSetSize(), within(1e-12));
    }
}
