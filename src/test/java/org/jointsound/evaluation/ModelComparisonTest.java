package org.jointsound.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.jointsound.model.Label.CLICKING;
import static org.jointsound.model.Label.OTHER;
import static org.jointsound.model.Label.TENDON_SNAP;

import java.util.ArrayList;
import java.util.List;
import org.jointsound.model.Label;
import org.junit.jupiter.api.Test;

class ModelComparisonTest {
    private static final List<Label> KNOWN = List.of(CLICKING, OTHER);
    private static final PromotionThresholds THRESHOLDS = new PromotionThresholds(0.02, 0.02);

    /** Of each of the people a click and another sound; of the first {@code wrong} people the click is called other. */
    private static List<JudgedRecording> people(int people, int wrong, double confidence) {
        List<JudgedRecording> all = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            all.add(Judgement.holding(CLICKING)
                    .by("p" + i)
                    .called(i < wrong ? OTHER : CLICKING, confidence)
                    .done());
            all.add(Judgement.holding(OTHER)
                    .by("p" + i)
                    .called(OTHER, confidence)
                    .done());
        }
        return all;
    }

    private static ModelComparison compared(List<JudgedRecording> before, List<JudgedRecording> after) {
        return ModelComparison.of(before, after, KNOWN, 1);
    }

    /** Of 20 clicks 15 are found: F1 30/35 for clicks, 40/45 for the other sounds, which is (6/7 + 8/9) / 2. */
    @Test
    void eachLabelsF1IsThatOfTheModelItself() {
        ModelComparison compared = compared(people(20, 0, 0.95), people(20, 5, 0.95));

        assertThat(compared.recordings()).isEqualTo(40);
        assertThat(compared.subjects()).isEqualTo(20);
        assertThat(compared.labels())
                .extracting(ModelComparison.Pair::label, ModelComparison.Pair::support)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(CLICKING, 20),
                        org.assertj.core.groups.Tuple.tuple(OTHER, 20));
        assertThat(compared.labels().get(0).after()).isEqualTo(30.0 / 35, within(1e-12));
        assertThat(compared.labels().get(1).after()).isEqualTo(40.0 / 45, within(1e-12));
        assertThat(compared.macroF1Difference()).isEqualTo((6.0 / 7 + 8.0 / 9) / 2 - 1, within(1e-12));
    }

    @Test
    void aModelComparedWithItselfDiffersByNothingInAnyResample() {
        ModelComparison compared = compared(people(20, 7, 0.9), people(20, 7, 0.9));

        assertThat(compared.interval()).isEqualTo(new Interval(0, 0));
        assertThat(THRESHOLDS.broken(compared)).isEmpty();
    }

    /** The models differ on four people only, so the errors on sixteen that they share widen nothing. */
    @Test
    void pairingSeesADifferenceThatPeopleShare() {
        ModelComparison compared = compared(people(40, 20, 0.95), people(40, 16, 0.95));

        assertThat(compared.macroF1Difference()).isPositive();
        assertThat(compared.interval().low()).isGreaterThanOrEqualTo(0);
        assertThat(compared.interval().high() - compared.interval().low()).isLessThan(0.16);
    }

    @Test
    void aWorseModelIsRefusedByTheLabelAndTheMargin() {
        assertThat(THRESHOLDS.broken(compared(people(20, 0, 0.95), people(20, 5, 0.95))))
                .anySatisfy(
                        reason -> assertThat(reason)
                                .isEqualTo(
                                        "clicking is told worse: F1 falls from 1.000 to 0.857, by 0.143, and the margin is 0.020"))
                .anySatisfy(reason -> assertThat(reason).startsWith("other is told worse"))
                .anySatisfy(reason -> assertThat(reason).startsWith("it is worse by the paired test"));
        assertThat(THRESHOLDS.broken(compared(people(20, 5, 0.95), people(20, 0, 0.95))))
                .isEmpty();
    }

    /** F1 of clicks falls from 1 to 38/39 when one of 20 is missed: by 1/39 = 0.0256. */
    @Test
    void theMarginIsKeptUpToItselfAndNotBeyond() {
        ModelComparison compared = compared(people(20, 0, 0.97), people(20, 1, 0.97));

        assertThat(new PromotionThresholds(1.0 / 39, 1).broken(compared)).isEmpty();
        assertThat(new PromotionThresholds(0.0256, 1).broken(compared))
                .singleElement()
                .asString()
                .contains("clicking is told worse");
    }

    /** All answers are right; a confidence of 0.7 is then off by 0.3, one of 0.95 by 0.05. */
    @Test
    void confidenceThatIsFurtherOffIsRefused() {
        assertThat(THRESHOLDS.broken(compared(people(20, 0, 0.95), people(20, 0, 0.7))))
                .containsExactly(
                        "its confidence is further off: calibration error rises from 0.050 to 0.300, by 0.250, "
                                + "and the margin is 0.020");
    }

    @Test
    void aLabelWithoutARecordingAndASingleSubjectProveNothing() {
        List<JudgedRecording> one = people(1, 0, 0.95);
        ModelComparison compared = ModelComparison.of(one, one, List.of(CLICKING, OTHER, TENDON_SNAP), 1);

        assertThat(compared.interval().low()).isNaN();
        assertThat(THRESHOLDS.broken(compared))
                .containsExactly(
                        "the dataset has recordings of one subject, at least 2 are needed to compare on",
                        "tendon_snap has no recording in the dataset, so nothing says that it is not told worse");
    }

    @Test
    void aModelThatAnswersNothingIsRefused() {
        List<JudgedRecording> silent = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            silent.add(Judgement.holding(i % 2 == 0 ? CLICKING : OTHER)
                    .by("p" + i / 2)
                    .done());
        }
        assertThat(THRESHOLDS.broken(compared(people(2, 0, 0.95), silent))).contains("it answers for no recording");
    }

    /** Every likeliest label is right, so F1 sees nothing; every answer of the second model is in doubt. */
    @Test
    void aModelThatIsSureOfNothingIsRefused() {
        List<JudgedRecording> doubtful = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            for (Label label : KNOWN) {
                doubtful.add(
                        Judgement.holding(label).by("p" + i).uncertain(label).done());
            }
        }
        ModelComparison compared = compared(people(20, 0, 1), doubtful);

        assertThat(compared.after().macroF1()).isEqualTo(1);
        assertThat(THRESHOLDS.broken(compared))
                .containsExactly(
                        "it is in doubt more often: the share told without doubt falls from 1.000 to 0.000, by "
                                + "1.000, and the margin is 0.100");
        assertThat(THRESHOLDS.broken(compared(doubtful, people(20, 0, 1)))).isEmpty();
    }

    @Test
    void otherRecordingsOrNoneToCompareOnAreRefused() {
        assertThatThrownBy(() -> compared(people(2, 0, 0.9), people(3, 0, 0.9)))
                .hasMessageContaining("not judged on the same");
        List<JudgedRecording> hard =
                List.of(Judgement.holding(CLICKING).column("difficulty", "hard").done());
        assertThatThrownBy(() -> compared(hard, hard)).hasMessageContaining("Every recording is hard");
        assertThatThrownBy(() -> new PromotionThresholds(Double.NaN, 0)).hasMessageContaining("from 0 to 1");
    }

    @Test
    void theTextTellsBothModelsAndThePairedTest() {
        assertThat(ComparisonText.text("1.0", "2.0", compared(people(20, 0, 0.95), people(20, 5, 0.95))))
                .startsWith("2.0 against 1.0 on 40 recordings of 20 subjects\n")
                .contains("| clicking | 20 | 1.000 | 0.857 | -0.143 |")
                .contains("| macro-F1 | 1.000 | 0.873 | -0.127 |")
                .contains("Macro-F1 differs by -0.127; 95 % interval by a paired bootstrap over subjects -0.");
    }

    @Test
    void hearingNothingIsNoLabelThatAModelWithoutOtherCouldTellWorse() {
        List<JudgedRecording> before = List.of(
                Judgement.holding(CLICKING).by("a").called(OTHER, 0.9).done(),
                Judgement.holding(TENDON_SNAP).by("b").called(TENDON_SNAP, 0.9).done());
        List<JudgedRecording> after = List.of(
                Judgement.holding(CLICKING).by("a").called(CLICKING, 0.9).done(),
                Judgement.holding(TENDON_SNAP).by("b").called(TENDON_SNAP, 0.9).done());

        assertThat(ModelComparison.of(before, after, List.of(CLICKING, TENDON_SNAP), 1)
                        .labels())
                .extracting(ModelComparison.Pair::label)
                .containsExactly(CLICKING, TENDON_SNAP);
    }
}
