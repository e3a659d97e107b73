package org.jointsound.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jointsound.model.Label;
import org.junit.jupiter.api.Test;

class LabelledRecordingTest {
    @Test
    void aDisturbanceBeforeAJointSoundDoesNotNameTheRecording() {
        assertThat(with(Label.OTHER, Label.CLICKING).wholeLabel()).isEqualTo(Label.CLICKING);
        assertThat(with(Label.CLICKING, Label.OTHER).wholeLabel()).isEqualTo(Label.CLICKING);
        assertThat(with(Label.OTHER).wholeLabel()).isEqualTo(Label.OTHER);
    }

    private static LabelledRecording with(Label... labels) {
        return new LabelledRecording(Path.of("a.wav"), List.of(labels), "", "", List.of(), Map.of(), Set.of());
    }
}
