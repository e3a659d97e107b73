package org.jointsound.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jointsound.model.Label;
import org.junit.jupiter.api.Test;

class SubjectFoldsTest {
    private static List<TrainingRecording> recordings(int subjects, int each) {
        List<TrainingRecording> recordings = new ArrayList<>();
        for (int i = 0; i < subjects * each; i++) {
            recordings.add(new TrainingRecording(
                    "file" + i, Label.CLICKING, false, "s" + i % subjects, "digest" + i, Map.of(), List.of()));
        }
        return recordings;
    }

    @Test
    void noSubjectIsOnBothSidesAndFoldsAreEven() {
        List<TrainingRecording> recordings = recordings(23, 4);
        int[] folds = SubjectFolds.deal(recordings, 5, 1);

        Map<String, Integer> foldOf = new HashMap<>();
        int[] sizes = new int[5];
        for (int i = 0; i < folds.length; i++) {
            assertThat(foldOf.computeIfAbsent(recordings.get(i).subject(), s -> -1))
                    .isIn(-1, folds[i]);
            foldOf.put(recordings.get(i).subject(), folds[i]);
            sizes[folds[i]]++;
        }
        assertThat(sizes).containsOnly(16, 20);
    }

    @Test
    void theSeedDecidesAndNothingElse() {
        List<TrainingRecording> recordings = recordings(30, 2);

        assertThat(SubjectFolds.deal(recordings, 5, 7)).isEqualTo(SubjectFolds.deal(recordings, 5, 7));
        assertThat(SubjectFolds.deal(recordings, 5, 7)).isNotEqualTo(SubjectFolds.deal(recordings, 5, 8));
    }

    @Test
    void fewerSubjectsThanFoldsAreRefused() {
        assertThatThrownBy(() -> SubjectFolds.deal(recordings(3, 9), 5, 1)).hasMessageContaining("3 subjects");
    }
}
