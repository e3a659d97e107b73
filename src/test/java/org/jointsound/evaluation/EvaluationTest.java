package org.jointsound.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;
import static org.jointsound.model.Label.CLICKING;
import static org.jointsound.model.Label.OTHER;
import static org.jointsound.model.Label.TENDON_SNAP;

import java.util.List;
import org.junit.jupiter.api.Test;

class EvaluationTest {
    private static final JudgedRecording RIGHT = Judgement.holding(CLICKING)
            .by("a")
            .column("device", "phone")
            .column("difficulty", "normal")
            .called(CLICKING, 0.9)
            .done();
    private static final JudgedRecording FALSE_ALARM = Judgement.holding(OTHER)
            .by("b")
            .column("device", "sensor")
            .called(CLICKING, 0.6)
            .done();
    private static final JudgedRecording HARD = Judgement.holding(CLICKING)
            .by("b")
            .column("device", "phone")
            .column("difficulty", "hard")
            .called(TENDON_SNAP, 0.9)
            .done();
    private static final JudgedRecording MIXED = Judgement.holding(CLICKING, TENDON_SNAP)
            .by("c")
            .column("device", "phone")
            .column("difficulty", "normal")
            .called(TENDON_SNAP, 0.9)
            .done();

    private final Evaluation evaluation = Evaluation.of(List.of(RIGHT, FALSE_ALARM, HARD, MIXED), 1);

    @Test
    void hardAndMixedRecordingsHaveLinesOfTheirOwn() {
        assertThat(evaluation.recordings()).isEqualTo(4);
        assertThat(evaluation.subjects()).isEqualTo(3);
        assertThat(evaluation.lines()).extracting(Headline::of).containsExactly("main", "hard", "mixed");
        assertThat(evaluation.lines()).extracting(Headline::recordings).containsExactly(2, 1, 1);
        assertThat(evaluation.lines()).extracting(Headline::accuracy).containsExactly(0.5, 0.0, 1.0);
        assertThat(evaluation.lines().get(0).recall()).isEqualTo(1);
        assertThat(evaluation.lines().get(0).falseAcceptRate()).isEqualTo(1);
        assertThat(evaluation.labels().scores().recordings()).isEqualTo(2);
        assertThat(evaluation.severalLabels().recordings()).isEqualTo(4);
        assertThat(evaluation.severalLabelsMixed().exact()).isZero();
    }

    @Test
    void ofSeveralRightLabelsThereIsNoMacroF1() {
        assertThat(evaluation.lines().get(0).macroF1()).isEqualTo(1 / 3.0);
        assertThat(evaluation.lines().get(2).macroF1()).isNaN();
    }

    @Test
    void eachValueOfAColumnHasALineWithoutHardAndMixed() {
        assertThat(evaluation.columns()).containsOnlyKeys("device", "difficulty");
        assertThat(evaluation.columns().get("device"))
                .extracting(Headline::of, Headline::recordings)
                .containsExactly(tuple("phone", 1), tuple("sensor", 1));
        assertThat(evaluation.columns().get("difficulty"))
                .extracting(Headline::of)
                .containsExactly("hard", "normal");
    }

    @Test
    void onlyNegativesAreMeasuredToo() {
        Evaluation negatives = Evaluation.of(List.of(FALSE_ALARM), 1);

        assertThat(negatives.lines().get(0).falseAcceptRate()).isEqualTo(1);
        assertThat(negatives.lines().get(0).recall()).isNaN();
        assertThat(negatives.labels().accuracyInterval().low()).isNaN();
    }

    @Test
    void withoutARecordingThereIsNothingToMeasure() {
        assertThatIllegalArgumentException().isThrownBy(() -> Evaluation.of(List.of(), 1));
    }
}
