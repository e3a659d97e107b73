package org.jointsound.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.jointsound.model.Label.CLICKING;
import static org.jointsound.model.Label.GRINDING_CREPITUS;
import static org.jointsound.model.Label.OTHER;

import java.util.List;
import org.junit.jupiter.api.Test;

class OnsetsTest {
    private static OnsetScores score(Onsets onsets, String which, OnsetTruth truth, double collarSeconds) {
        return onsets.scores().stream()
                .filter(score -> score.onsets().equals(which)
                        && score.truth().equals(truth.words())
                        && score.collarSeconds() == collarSeconds)
                .findFirst()
                .orElseThrow();
    }

    private static OnsetScores all(OnsetTruth truth, double collarSeconds, JudgedRecording... recordings) {
        return score(Onsets.of(List.of(recordings)), "all", truth, collarSeconds);
    }

    @Test
    void aWiderCollarTakesMore() {
        JudgedRecording one = Judgement.holding(CLICKING)
                .marked(1, 1.1, CLICKING)
                .marked(2, 2.1, CLICKING)
                .found(1.008, 2.04, 3)
                .done();

        assertThat(all(OnsetTruth.EVERY_MARK, 0.01, one).f1()).isEqualTo(2 / 5.0);
        OnsetScores wider = all(OnsetTruth.EVERY_MARK, 0.05, one);
        assertThat(wider.precision()).isEqualTo(2 / 3.0);
        assertThat(wider.recall()).isEqualTo(1);
        assertThat(wider.f1()).isEqualTo(0.8);
        assertThat(wider.medianLatenessSeconds()).isEqualTo(0.024, within(1e-9));
        assertThat(wider.recallByLabel()).containsOnlyKeys(CLICKING).containsEntry(CLICKING, 1.0);
    }

    @Test
    void aFurtherPartOfAMarkedSoundIsFalseAndToldApart() {
        JudgedRecording grinding = Judgement.holding(GRINDING_CREPITUS)
                .marked(1, 3, GRINDING_CREPITUS)
                .found(1, 1.8, 2.5, 3.5)
                .done();

        OnsetScores score = all(OnsetTruth.EVERY_MARK, 0.05, grinding);

        assertThat(score.fragments()).isEqualTo(2);
        assertThat(score.precision()).isEqualTo(0.25);
        assertThat(score.f1()).isEqualTo(2 / 5.0);
        assertThat(score.f1FragmentsApart()).isEqualTo(2 / 3.0);
    }

    @Test
    void anEventThatIsLateForItsMarkIsNoFragment() {
        OnsetScores score = all(
                OnsetTruth.EVERY_MARK,
                0.05,
                Judgement.holding(GRINDING_CREPITUS)
                        .marked(1, 3, GRINDING_CREPITUS)
                        .found(1.3)
                        .done());

        assertThat(score.fragments()).isZero();
        assertThat(score.f1()).isZero();
        assertThat(score.medianLatenessSeconds()).isNaN();
    }

    @Test
    void aDisturbanceBesideAJointSoundNeedNotBeFoundAndMayBe() {
        Judgement clicks = Judgement.holding(CLICKING)
                .marked(1, 1.1, CLICKING)
                .marked(2, 2.5, OTHER)
                .marked(4, 4.5, OTHER);
        JudgedRecording one = clicks.found(1, 2.3, 3).done();

        OnsetScores every = all(OnsetTruth.EVERY_MARK, 0.05, one);
        OnsetScores apart = all(OnsetTruth.DISTURBANCES_APART, 0.05, one);

        assertThat(every.marked()).isEqualTo(3);
        assertThat(every.found()).isEqualTo(3);
        assertThat(apart.marked()).isOne();
        assertThat(apart.found()).isEqualTo(2);
        assertThat(apart.f1()).isEqualTo(2 / 3.0);
    }

    @Test
    void otherSoundsThatARecordingIsMadeOfAreWanted() {
        JudgedRecording steps =
                Judgement.holding(OTHER).marked(1, 1.1, OTHER).found(1).done();

        assertThat(all(OnsetTruth.DISTURBANCES_APART, 0.05, steps).f1()).isEqualTo(1);
    }

    @Test
    void marksOfAllSoundsLessThanFifteenHundredthsApartHaveOneOnset() {
        JudgedRecording one = Judgement.holding(CLICKING, GRINDING_CREPITUS)
                .marked(1, 1.5, OTHER)
                .marked(1.2, 1.3, CLICKING)
                .marked(1.64, 2, GRINDING_CREPITUS)
                .marked(2.15, 2.2, CLICKING)
                .found(1, 1.64, 2.15)
                .done();

        OnsetScores score = all(OnsetTruth.EVERY_MARK, 0.05, one);

        assertThat(score.marked()).isEqualTo(2);
        assertThat(score.matched()).isEqualTo(2);
        assertThat(score.fragments()).isOne();
        assertThat(score.f1()).isEqualTo(4 / 5.0);
        assertThat(score.f1FragmentsApart()).isEqualTo(1);
        assertThat(score.recallByLabel()).containsOnlyKeys(CLICKING, OTHER);
        assertThat(all(OnsetTruth.DISTURBANCES_APART, 0.05, one).marked()).isOne();
    }

    @Test
    void onlyOnsetsOverTenDecibelsAreClearAndEventsInOthersAreNeitherRightNorFalse() {
        JudgedRecording both = Judgement.holding(CLICKING)
                .marked(1, 1.1, CLICKING, 10.1)
                .marked(2, 2.1, CLICKING, 10.0)
                .marked(3, 3.1, CLICKING)
                .column("snr_db", "30")
                .found(1, 1.96, 2.05, 3, 4)
                .done();
        JudgedRecording faint =
                Judgement.holding(CLICKING).marked(1, 1.1, CLICKING, 5).found(2).done();

        Onsets onsets = Onsets.of(List.of(both, faint));

        assertThat(score(onsets, "all", OnsetTruth.EVERY_MARK, 0.05).marked()).isEqualTo(4);
        OnsetScores over = score(onsets, "over 10 dB", OnsetTruth.EVERY_MARK, 0.05);
        assertThat(over.marked()).isOne();
        assertThat(over.found()).isEqualTo(2);
        assertThat(over.f1()).isEqualTo(2 / 3.0);
    }

    @Test
    void anOnsetHasTheLevelOfTheMarkItBeginsWith() {
        JudgedRecording one = Judgement.holding(CLICKING)
                .marked(1, 2, OTHER, 5)
                .marked(1.5, 1.6, CLICKING, 30)
                .found(1.5)
                .done();

        assertThat(Onsets.of(List.of(one)).scores())
                .noneMatch(score -> score.onsets().equals("over 10 dB"));
    }

    @Test
    void whereNothingIsMarkedEventsAreCountedApart() {
        Onsets onsets = Onsets.of(List.of(
                Judgement.holding(OTHER).found(1, 2).done(),
                Judgement.holding(CLICKING).done()));

        assertThat(onsets).isEqualTo(new Onsets(0, 2, 2, List.of()));
    }
}
