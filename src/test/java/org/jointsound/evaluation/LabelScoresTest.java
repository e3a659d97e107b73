package org.jointsound.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.jointsound.model.Label.CAVITATION_POP;
import static org.jointsound.model.Label.CLICKING;
import static org.jointsound.model.Label.GRINDING_CREPITUS;
import static org.jointsound.model.Label.OTHER;
import static org.jointsound.model.Label.TENDON_SNAP;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.jointsound.model.Label;
import org.junit.jupiter.api.Test;

class LabelScoresTest {
    private static final Offset<Double> CLOSE = within(1e-12);
    private static final List<Label> TRUTHS = List.of(
            CAVITATION_POP, CLICKING, CLICKING, OTHER, OTHER, OTHER, TENDON_SNAP, CAVITATION_POP, OTHER, CLICKING);
    private static final List<Label> GIVEN = List.of(
            CAVITATION_POP,
            CLICKING,
            OTHER,
            OTHER,
            CLICKING,
            OTHER,
            CAVITATION_POP,
            CAVITATION_POP,
            GRINDING_CREPITUS,
            CLICKING);

    /** By {@code precision_recall_fscore_support}, {@code accuracy_score} and {@code f1_score} of scikit-learn 1. */
    @Test
    void theScoresAreThoseOfScikitLearn() {
        LabelScores scores = LabelScores.of(Judgement.all(TRUTHS, GIVEN));

        assertThat(scores.accuracy()).isEqualTo(0.6, CLOSE);
        assertThat(scores.macroF1()).isEqualTo(0.4076190476190476, CLOSE);
        assertThat(scores.labels())
                .hasSize(5)
                .containsEntry(CAVITATION_POP, new LabelScore(2, 2 / 3.0, 1, 0.8))
                .containsEntry(CLICKING, new LabelScore(3, 2 / 3.0, 2 / 3.0, 2 / 3.0))
                .containsEntry(OTHER, new LabelScore(4, 2 / 3.0, 0.5, 4 / 7.0))
                .containsEntry(GRINDING_CREPITUS, new LabelScore(0, 0, Double.NaN, 0))
                .containsEntry(TENDON_SNAP, new LabelScore(1, Double.NaN, 0, 0));
    }

    @Test
    void whatIsAllRightScoresOne() {
        LabelScores scores = LabelScores.of(Judgement.all(TRUTHS, TRUTHS));

        assertThat(scores.accuracy()).isEqualTo(1);
        assertThat(scores.macroF1()).isEqualTo(1);
    }

    @Test
    void oneLabelAloneIsItsOwnMean() {
        LabelScores scores = LabelScores.of(Judgement.all(List.of(CLICKING, CLICKING), List.of(CLICKING, OTHER)));

        // Clicking 2/3, and other, which is only ever wrong, 0.
        assertThat(scores.macroF1()).isEqualTo(1 / 3.0, CLOSE);
    }

    @Test
    void withoutRecordingsThereIsNoScore() {
        LabelScores scores = LabelScores.of(List.of());

        assertThat(scores.accuracy()).isNaN();
        assertThat(scores.macroF1()).isNaN();
        assertThat(scores.labels()).isEmpty();
    }

    /** By {@code confusion_matrix} of scikit-learn; two recordings without a label have columns of their own. */
    @Test
    void theConfusionIsThatOfScikitLearnAndNothingHeardStandsApart() {
        List<JudgedRecording> all = new ArrayList<>(Judgement.all(TRUTHS, GIVEN));
        all.add(Judgement.holding(OTHER).done());
        all.add(Judgement.holding(CLICKING).unusable().done());

        Confusion confusion = Confusion.of(all);

        assertThat(confusion.rows()).containsExactly("cavitation_pop", "tendon_snap", "clicking", "other");
        assertThat(confusion.columns())
                .containsExactly(
                        "cavitation_pop",
                        "tendon_snap",
                        "grinding_crepitus",
                        "clicking",
                        "other",
                        "no_event",
                        "unusable");
        assertThat(confusion.counts())
                .containsExactly(
                        List.of(2, 0, 0, 0, 0, 0, 0),
                        List.of(1, 0, 0, 0, 0, 0, 0),
                        List.of(0, 0, 0, 2, 1, 0, 1),
                        List.of(0, 0, 1, 1, 2, 1, 0));
    }
}
