package org.jointsound.training;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jointsound.model.Label;
import org.jointsound.testing.ToyModel;
import org.junit.jupiter.api.Test;

class DatasetCheckTest {
    private static TrainingRecording recording(String name, Label label, String subject) {
        return new TrainingRecording(
                name,
                label,
                false,
                subject,
                "digest of " + name,
                Map.of(),
                List.of(new LabelledEvent(ToyModel.vector(1), label)));
    }

    private static List<TrainingRecording> good() {
        List<TrainingRecording> recordings = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            recordings.add(recording("f" + i + ".wav", i % 2 == 0 ? Label.CLICKING : Label.OTHER, "s" + i % 7));
        }
        return recordings;
    }

    @Test
    void aWholeDatasetPasses() {
        assertThatCode(() -> DatasetCheck.requireUsable(good(), 5)).doesNotThrowAnyException();
    }

    @Test
    void theSameAudioUnderTwoSubjectsIsNamed() {
        List<TrainingRecording> recordings = good();
        recordings.add(new TrainingRecording(
                "copy.wav",
                Label.CLICKING,
                false,
                "s6",
                "digest of f0.wav",
                Map.of(),
                recordings.get(0).events()));

        assertThatThrownBy(() -> DatasetCheck.requireUsable(recordings, 5))
                .hasMessageContaining("copy.wav")
                .hasMessageContaining("f0.wav");
    }

    @Test
    void aLabelOfOnePersonIsNamed() {
        List<TrainingRecording> recordings = good();
        recordings.add(recording("one.wav", Label.TENDON_SNAP, "s3"));

        assertThatThrownBy(() -> DatasetCheck.requireUsable(recordings, 5))
                .hasMessageContaining("tendon_snap")
                .hasMessageContaining("s3");
    }

    @Test
    void tooFewSubjectsAreCounted() {
        assertThatThrownBy(() -> DatasetCheck.requireUsable(good(), 8)).hasMessageContaining("7 subjects");
    }
}
