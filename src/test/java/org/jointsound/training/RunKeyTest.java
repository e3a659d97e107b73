package org.jointsound.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jointsound.corpus.split.Provenance;
import org.jointsound.model.Label;
import org.jointsound.testing.ToyModel;
import org.junit.jupiter.api.Test;

class RunKeyTest {
    private static final Provenance PROVENANCE =
            new Provenance("a.wav", "s1", "", "", "", "digest", Set.of(Label.CLICKING));
    private static final List<LabelledEvent> EVENTS = List.of(new LabelledEvent(ToyModel.vector(1), Label.CLICKING));

    private static String key(TrainingRecording one) {
        return RunKey.of(
                TrainingSettings.standard("n", "1", 1), ToyModel.SET, new LearningSide(List.of(one), List.of()), "1.0");
    }

    /** The choice of a trainer is tried on recordings with one label only, by that label. */
    @Test
    void anotherLabelOfTheWholeGivesAnotherKeyAlsoWhereTheEventsHaveTheSame() {
        String plain = key(new TrainingRecording(PROVENANCE, Label.CLICKING, false, Map.of(), EVENTS, List.of()));

        assertThat(key(new TrainingRecording(PROVENANCE, Label.CLICKING, false, Map.of(), EVENTS, List.of())))
                .isEqualTo(plain);
        assertThat(key(new TrainingRecording(PROVENANCE, Label.CLICKING, true, Map.of(), EVENTS, List.of())))
                .isNotEqualTo(plain);
        assertThat(key(new TrainingRecording(PROVENANCE, Label.OTHER, false, Map.of(), EVENTS, List.of())))
                .isNotEqualTo(plain);
    }
}
