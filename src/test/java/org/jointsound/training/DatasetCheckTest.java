package org.jointsound.training;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jointsound.corpus.split.Provenance;
import org.jointsound.model.Label;
import org.jointsound.testing.ToyModel;
import org.junit.jupiter.api.Test;

class DatasetCheckTest {
    private static TrainingRecording recording(String name, Label label, String subject) {
        return recording(name, label, subject, "", "digest of " + name);
    }

    private static TrainingRecording recording(String name, Label label, String subject, String source, String sha256) {
        return new TrainingRecording(
                new Provenance(name, subject, "", source, "", sha256, Set.of(label)),
                label,
                false,
                Map.of(),
                List.of(new LabelledEvent(ToyModel.vector(1), label)),
                List.of());
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
        recordings.add(recording("copy.wav", Label.CLICKING, "s6", "", "digest of f0.wav"));

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
    void aLabelOfPeopleWhoShareAudioIsThatOfOnePerson() {
        List<TrainingRecording> recordings = good();
        recordings.add(recording("one.wav", Label.TENDON_SNAP, "s3", "", "digest of one.wav"));
        recordings.add(recording("two.wav", Label.TENDON_SNAP, "", "", "digest of one.wav"));

        assertThatThrownBy(() -> DatasetCheck.requireUsable(recordings, 5)).hasMessageContaining("tendon_snap");
    }

    @Test
    void aSourceOfTwoPeopleIsNamed() {
        List<TrainingRecording> recordings = good();
        recordings.add(recording("a.wav", Label.CLICKING, "s1", "film", "a"));
        recordings.add(recording("b.wav", Label.CLICKING, "s2", "film", "b"));

        assertThatThrownBy(() -> DatasetCheck.requireUsable(recordings, 5))
                .hasMessageContaining("b.wav")
                .hasMessageContaining("film");
    }

    @Test
    void tooFewSubjectsAreCounted() {
        assertThatThrownBy(() -> DatasetCheck.requireUsable(good(), 8)).hasMessageContaining("7 subjects");
    }
}
