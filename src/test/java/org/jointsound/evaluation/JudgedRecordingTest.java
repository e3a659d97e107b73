package org.jointsound.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.jointsound.model.Label.CLICKING;
import static org.jointsound.model.Label.OTHER;
import static org.jointsound.model.Label.TENDON_SNAP;

import java.util.List;
import java.util.Map;
import org.jointsound.corpus.MarkedSpan;
import org.junit.jupiter.api.Test;

class JudgedRecordingTest {
    @Test
    void aDisturbanceBesideAJointSoundIsNoSecondLabel() {
        JudgedRecording disturbed =
                Judgement.holding(OTHER, CLICKING, OTHER, CLICKING).done();

        assertThat(disturbed.labels()).containsExactly(CLICKING);
        assertThat(disturbed.mixed()).isFalse();
        assertThat(Judgement.holding(OTHER, OTHER).done().labels()).containsExactly(OTHER);
        assertThat(Judgement.holding(CLICKING, TENDON_SNAP).done().mixed()).isTrue();
    }

    @Test
    void marksAndEventsAreInOrderOfTime() {
        JudgedRecording judged = Judgement.holding(CLICKING)
                .marked(2, 3, CLICKING)
                .marked(1, 1.5, OTHER)
                .found(2, 1)
                .done();

        assertThat(judged.marks()).extracting(MarkedSpan::startSeconds).containsExactly(1.0, 2.0);
        assertThat(judged.events()).extracting(FoundEvent::startSeconds).containsExactly(1.0, 2.0);
    }

    @Test
    void nothingHeardClaimsNoJointSound() {
        JudgedRecording silent = Judgement.holding(OTHER).done();

        assertThat(silent.answered()).isFalse();
        assertThat(silent.given()).isEqualTo(OTHER);
        assertThat(silent.right()).isTrue();
        assertThat(Judgement.holding(CLICKING).done().right()).isFalse();
    }

    @Test
    void withoutLabelOrSubjectThereIsNothingToJudge() {
        JudgedRecording one = Judgement.holding(OTHER).done();

        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new JudgedRecording("a.wav", "p1", Map.of(), List.of(), List.of(), one.verdict(), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new JudgedRecording(
                        "a.wav", "", Map.of(), List.of(OTHER), List.of(), one.verdict(), List.of()));
    }
}
