package org.jointsound.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jointsound.corpus.LabelledRecording;
import org.jointsound.corpus.MarkedSpan;
import org.jointsound.event.Pulse;
import org.jointsound.event.SoundEvent;
import org.jointsound.model.Label;
import org.junit.jupiter.api.Test;

class TrainingRecordingTest {
    private static SoundEvent event(double start, double end) {
        return new SoundEvent(start, end, List.of(new Pulse(start, 20)), -6, 20, 100, 200);
    }

    private static LabelledRecording marked(MarkedSpan... spans) {
        return new LabelledRecording(
                Path.of("a.wav"), List.of(Label.CLICKING), "s1", "", List.of(spans), Map.of(), Set.of());
    }

    @Test
    void anEventInsideAMarkHasItsLabelAndOneOutsideIsOther() {
        LabelledRecording recording = marked(new MarkedSpan(1.0, 1.2, Label.CLICKING));

        assertThat(TrainingRecording.labelOf(event(1.05, 1.1), recording)).isEqualTo(Label.CLICKING);
        assertThat(TrainingRecording.labelOf(event(1.22, 1.3), recording)).isEqualTo(Label.CLICKING);
        assertThat(TrainingRecording.labelOf(event(1.25, 1.3), recording)).isEqualTo(Label.OTHER);
        assertThat(TrainingRecording.labelOf(event(0.5, 0.6), recording)).isEqualTo(Label.OTHER);
    }

    @Test
    void anEventOverTwoMarksHasTheLabelItSharesMostTimeWith() {
        LabelledRecording recording = marked(
                new MarkedSpan(0.9, 1.01, Label.CAVITATION_POP), new MarkedSpan(1.1, 1.6, Label.GRINDING_CREPITUS));

        assertThat(TrainingRecording.labelOf(event(1.0, 1.5), recording)).isEqualTo(Label.GRINDING_CREPITUS);
    }

    @Test
    void withoutMarksTheRecordingsLabelHoldsForEveryEvent() {
        assertThat(TrainingRecording.labelOf(event(2, 3), marked())).isEqualTo(Label.CLICKING);
    }

    @Test
    void aDisturbanceThatLastsLongerDoesNotTakeTheLabelOfTheSoundOverIt() {
        LabelledRecording recording =
                marked(new MarkedSpan(0.5, 2.5, Label.OTHER), new MarkedSpan(1.0, 1.1, Label.CLICKING));

        assertThat(TrainingRecording.labelOf(event(0.9, 1.3), recording)).isEqualTo(Label.CLICKING);
        assertThat(TrainingRecording.labelOf(event(1.5, 2.0), recording)).isEqualTo(Label.OTHER);
    }
}
