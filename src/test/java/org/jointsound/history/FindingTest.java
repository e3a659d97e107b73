package org.jointsound.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jointsound.concern.Action;
import org.jointsound.concern.Concern;
import org.jointsound.concern.Level;
import org.jointsound.model.Doubt;
import org.jointsound.model.Label;
import org.jointsound.model.Outcome;
import org.jointsound.model.PresentLabel;
import org.jointsound.model.Verdict;
import org.jointsound.report.Report;
import org.jointsound.report.ReportedEvent;
import org.jointsound.report.ReportedRecording;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Why a recording is queued, and before which others. */
class FindingTest {

    @Test
    void whatTheModelIsSureOfIsNotQueued() {
        Finding finding = Finding.of(report(Outcome.LABELLED, null, 0.9, event(0.95, null)), null);
        assertThat(finding.reasons()).isEmpty();
    }

    @Test
    void doubtsOfTheRecordingAndOfItsEventsAreTheReasons() {
        Report report =
                report(Outcome.UNCERTAIN, Doubt.LOW_CONFIDENCE, 0.6, event(0.9, null), event(0.5, Doubt.NOVEL_SOUND));
        assertThat(Finding.of(report, null).reasons())
                .containsExactly(ReviewReason.LOW_CONFIDENCE, ReviewReason.NOVEL_SOUND);
    }

    @Test
    void aCertainRecordingWithADoubtfulEventIsQueued() {
        Report report = report(Outcome.LABELLED, null, 0.9, event(0.95, null), event(0.5, Doubt.LOW_CONFIDENCE));
        assertThat(Finding.of(report, null).reasons()).containsExactly(ReviewReason.LOW_CONFIDENCE);
    }

    @Test
    void anotherSoundForSureIsNoDoubt() {
        Report report = report(Outcome.NOT_JOINT_SOUND, Doubt.OTHER_SOUND, 0.9, event(0.95, null));
        assertThat(Finding.of(report, null).reasons()).isEmpty();
    }

    /** Two likeliest at 0.6 and 0.4: margin 0.2; of an event at 0.55 and 0.45: 0.1, which is smaller. */
    @Test
    void thePriorityIsOneLessTheSmallestMargin() {
        Report one = report(Outcome.UNCERTAIN, Doubt.LOW_CONFIDENCE, 0.6);
        assertThat(Finding.of(one, null).priority()).isCloseTo(0.8, within(1e-12));
        Report two = report(Outcome.UNCERTAIN, Doubt.LOW_CONFIDENCE, 0.6, event(0.55, null));
        assertThat(Finding.of(two, null).priority()).isCloseTo(0.9, within(1e-12));
    }

    @Test
    void modelsThatDisagreeGoBeforeAnyMargin() {
        Report sure = report(Outcome.LABELLED, null, 0.99, event(0.99, null));
        Finding disagreed = Finding.of(sure, verdict(Label.TENDON_SNAP));
        assertThat(disagreed.reasons()).containsExactly(ReviewReason.MODELS_DISAGREE);
        assertThat(disagreed.priority()).isCloseTo(1.02, within(1e-9));
        Report torn = report(Outcome.UNCERTAIN, Doubt.LOW_CONFIDENCE, 0.5);
        assertThat(Finding.of(torn, null).priority()).isLessThan(disagreed.priority());
    }

    @Test
    void modelsThatAgreeGiveNoReason() {
        Report sure = report(Outcome.LABELLED, null, 0.9);
        assertThat(Finding.of(sure, verdict(Label.CLICKING)).reasons()).isEmpty();
    }

    @Test
    void aSecondModelThatIsUnsureOfTheSameLabelDisagrees() {
        Verdict unsure = new Verdict(
                Outcome.UNCERTAIN,
                Doubt.LOW_CONFIDENCE,
                Label.CLICKING,
                two(0.6),
                List.of(Label.CLICKING, Label.TENDON_SNAP),
                List.of());
        assertThat(Finding.of(report(Outcome.LABELLED, null, 0.9), unsure).reasons())
                .containsExactly(ReviewReason.MODELS_DISAGREE);
    }

    @Test
    void withNothingToChooseBetweenTheMarginIsOne() {
        assertThat(Finding.margin(List.of())).isEqualTo(1);
        assertThat(Finding.margin(List.of(1.0))).isEqualTo(1);
        assertThat(Finding.margin(List.of(0.2, 0.5, 0.3))).isCloseTo(0.2, within(1e-12));
    }

    private static Verdict verdict(Label label) {
        return new Verdict(
                Outcome.LABELLED, null, label, two(0.9), List.of(label), List.of(new PresentLabel(label, 1, 0.9)));
    }

    private static Map<Label, Double> two(double likelier) {
        Map<Label, Double> probabilities = new LinkedHashMap<>();
        probabilities.put(Label.CLICKING, likelier);
        probabilities.put(Label.TENDON_SNAP, 1 - likelier);
        return probabilities;
    }

    private static ReportedEvent event(double likelier, @Nullable Doubt doubt) {
        return new ReportedEvent(
                0.1,
                0.2,
                Label.CLICKING,
                likelier,
                two(likelier),
                List.of(Label.CLICKING),
                1,
                -10,
                30,
                200,
                2_000,
                0.1,
                doubt != null,
                doubt);
    }

    private static Report report(Outcome outcome, @Nullable Doubt doubt, double likelier, ReportedEvent... events) {
        return new Report(
                Report.VERSION,
                "00000000-0000-4000-8000-000000000000",
                Instant.EPOCH,
                outcome,
                doubt,
                Label.CLICKING,
                likelier,
                two(likelier),
                List.of(Label.CLICKING),
                List.of(),
                new Concern(Level.LOW, Action.NORMAL, "", List.of(), List.of(), List.of(), ""),
                List.of(events),
                new ReportedRecording(
                        "a.wav",
                        "0".repeat(64),
                        "wav",
                        "pcm_s16le",
                        1,
                        16_000,
                        1,
                        "jointsound",
                        new ReportedRecording.QualityReport(-60, 0, 8_000, List.of())),
                new Report.ModelIdentity("m", "1", "events-v1"),
                new Report.TimingMs(0, 0, 0, 0));
    }
}
