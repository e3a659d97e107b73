package org.jointsound.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointsound.model.Label.CAVITATION_POP;
import static org.jointsound.model.Label.CLICKING;
import static org.jointsound.model.Label.GRINDING_CREPITUS;
import static org.jointsound.model.Label.OTHER;

import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomesTest {
    @Test
    void onlyALabelWithoutDoubtCounts() {
        Outcomes joint = Outcomes.of(List.of(
                Judgement.holding(CLICKING).called(CLICKING, 0.9).done(),
                Judgement.holding(CLICKING).called(CAVITATION_POP, 0.9).done(),
                Judgement.holding(CLICKING).uncertain(CLICKING, CLICKING).done(),
                Judgement.holding(CLICKING).called(OTHER, 0.9).done(),
                Judgement.holding(CLICKING).done()));

        assertThat(joint).isEqualTo(new Outcomes(5, 1, 1, 1, 1, 1, 0));
        assertThat(joint.recall()).isEqualTo(0.2);
    }

    @Test
    void aFalseAcceptIsAJointSoundThatIsNoneAndNotDoubted() {
        Outcomes other = Outcomes.of(List.of(
                Judgement.holding(OTHER).called(CLICKING, 0.9).done(),
                Judgement.holding(OTHER).uncertain(CLICKING).done(),
                Judgement.holding(OTHER).called(OTHER, 0.9).done(),
                Judgement.holding(OTHER).unusable().done()));

        assertThat(other).isEqualTo(new Outcomes(4, 0, 1, 1, 1, 0, 1));
        assertThat(other.falseAcceptRate()).isEqualTo(0.25);
        assertThat(Outcomes.of(List.of()).falseAcceptRate()).isNaN();
    }

    /** By {@code accuracy_score} and {@code precision_recall_fscore_support} of scikit-learn on six rows of three columns. */
    @Test
    void severalLabelsAreScoredAsByScikitLearn() {
        SeveralLabels several = SeveralLabels.of(List.of(
                Judgement.holding(CAVITATION_POP)
                        .uncertain(CAVITATION_POP, CAVITATION_POP)
                        .done(),
                Judgement.holding(CAVITATION_POP, CLICKING)
                        .uncertain(CAVITATION_POP, CAVITATION_POP)
                        .done(),
                Judgement.holding(OTHER).uncertain(OTHER, CLICKING).done(),
                Judgement.holding(CLICKING).uncertain(CLICKING, CLICKING).done(),
                Judgement.holding(GRINDING_CREPITUS)
                        .uncertain(OTHER, GRINDING_CREPITUS)
                        .done(),
                Judgement.holding(CAVITATION_POP, GRINDING_CREPITUS)
                        .uncertain(OTHER, GRINDING_CREPITUS, CAVITATION_POP)
                        .done()));

        assertThat(several.exact()).isEqualTo(4 / 6.0);
        assertThat(several.labels())
                .hasSize(3)
                .containsEntry(CAVITATION_POP, new LabelScore(3, 1, 1, 1))
                .containsEntry(CLICKING, new LabelScore(2, 0.5, 0.5, 0.5))
                .containsEntry(GRINDING_CREPITUS, new LabelScore(2, 1, 1, 1));
    }

    @Test
    void aRecordingWithoutAJointSoundIsRightWhenNoneIsListed() {
        assertThat(SeveralLabels.of(List.of(Judgement.holding(OTHER).done())).exact())
                .isEqualTo(1);
        assertThat(SeveralLabels.of(List.of()).exact()).isNaN();
    }
}
