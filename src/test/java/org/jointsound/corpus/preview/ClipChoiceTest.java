package org.jointsound.corpus.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jointsound.corpus.LabelledRecording;
import org.jointsound.model.Label;
import org.junit.jupiter.api.Test;

class ClipChoiceTest {
    private static final Label SNAP = Label.TENDON_SNAP;

    private static LabelledRecording of(String file, String subject, Label... labels) {
        return new LabelledRecording(Path.of(file), List.of(labels), subject, "", List.of(), Map.of(), Set.of());
    }

    private final List<LabelledRecording> many = Stream.of("1a", "2a", "3a", "4a", "5a", "6a", "7b", "8c")
            .map(name -> of(name, name.substring(1), SNAP))
            .toList();

    @Test
    void noSubjectComesTwiceBeforeAllHaveComeOnce() {
        for (long seed = 0; seed < 50; seed++) {
            assertThat(new ClipChoice(many, 3, seed).of(SNAP))
                    .extracting(LabelledRecording::subject)
                    .containsExactlyInAnyOrder("a", "b", "c");
        }
    }

    @Test
    void everyRecordingIsDrawnBySomeSeed() {
        Set<LabelledRecording> drawn = new HashSet<>();
        for (long seed = 0; seed < 100; seed++) {
            drawn.addAll(new ClipChoice(many, 1, seed).of(SNAP));
        }
        assertThat(drawn).containsExactlyInAnyOrderElementsOf(many);
    }

    @Test
    void aClipWithTheLabelBesideAnotherComesOnlyAfterThoseWithItFirst() {
        LabelledRecording beside = of("9d", "d", Label.OTHER, SNAP);
        List<LabelledRecording> all = new ArrayList<>(many);
        all.add(0, beside);
        assertThat(new ClipChoice(all, 8, 3).of(SNAP)).doesNotContain(beside);
        assertThat(new ClipChoice(all, 20, 3).of(SNAP)).hasSize(9).endsWith(beside);
    }

    @Test
    void recordingsOfOtherLabelsDoNotChangeTheChoice() {
        List<LabelledRecording> all = new ArrayList<>(many);
        all.add(4, of("9a", "a", Label.CLICKING));
        assertThat(new ClipChoice(all, 3, 7).of(SNAP)).isEqualTo(new ClipChoice(many, 3, 7).of(SNAP));
    }
}
