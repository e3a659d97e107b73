package org.jointsound.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jointsound.corpus.split.Provenance;
import org.jointsound.model.Label;
import org.jointsound.testing.ToyModel;
import org.junit.jupiter.api.Test;

class GroupFoldsTest {
    private static List<TrainingRecording> recordings(int subjects, int each) {
        List<TrainingRecording> recordings = new ArrayList<>();
        for (int i = 0; i < subjects * each; i++) {
            recordings.add(recording(i, "s" + i % subjects, ""));
        }
        return recordings;
    }

    private static TrainingRecording recording(int index, String subject, String source, Label... labels) {
        return new TrainingRecording(
                new Provenance("file" + index, subject, "", source, "", "digest" + index, Set.of(labels)),
                Label.CLICKING,
                false,
                Map.of(),
                Stream.of(labels)
                        .map(label -> new LabelledEvent(ToyModel.vector(1), label))
                        .toList(),
                List.of());
    }

    @Test
    void noSubjectIsOnBothSidesAndFoldsAreEven() {
        List<TrainingRecording> recordings = recordings(23, 4);
        int[] folds = GroupFolds.deal(recordings, 5, 1);

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
    void aSharedSourceKeepsTwoSubjectsOnOneSide() {
        List<TrainingRecording> recordings = recordings(20, 1);
        recordings.add(recording(20, "s3", "film"));
        recordings.add(recording(21, "s8", "film"));
        for (int seed = 0; seed < 20; seed++) {
            int[] folds = GroupFolds.deal(recordings, 5, seed);
            assertThat(folds[3]).isEqualTo(folds[8]).isEqualTo(folds[20]).isEqualTo(folds[21]);
        }
    }

    @Test
    void everyFoldHasItsShareOfEachLabelEvenWithoutSubjects() {
        List<TrainingRecording> recordings = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            recordings.add(recording(i, "", "", i % 5 == 0 ? Label.TENDON_SNAP : Label.CLICKING));
        }
        int[] folds = GroupFolds.deal(recordings, 5, 1);

        int[] snaps = new int[5];
        int[] all = new int[5];
        for (int i = 0; i < 100; i++) {
            snaps[folds[i]] += i % 5 == 0 ? 1 : 0;
            all[folds[i]]++;
        }
        assertThat(snaps).containsOnly(4);
        assertThat(all).containsOnly(20);
    }

    @Test
    void aLabelOfTwoPeopleIsInTwoFolds() {
        for (int seed = 0; seed < 50; seed++) {
            List<TrainingRecording> recordings = new ArrayList<>();
            for (int i = 0; i < 15; i++) {
                Label[] labels = i == 4 || i == 11
                        ? new Label[] {Label.CLICKING, Label.TENDON_SNAP}
                        : new Label[] {Label.CLICKING};
                recordings.add(recording(i, "s" + i, "", labels));
            }
            int[] folds = GroupFolds.deal(recordings, 5, seed);
            assertThat(folds[4]).isNotEqualTo(folds[11]);
        }
    }

    @Test
    void theSeedDecidesAndNothingElse() {
        List<TrainingRecording> recordings = recordings(30, 2);

        assertThat(GroupFolds.deal(recordings, 5, 7)).isEqualTo(GroupFolds.deal(recordings, 5, 7));
        assertThat(GroupFolds.deal(recordings, 5, 7)).isNotEqualTo(GroupFolds.deal(recordings, 5, 8));
    }

    @Test
    void fewerSubjectsThanFoldsAreRefused() {
        assertThatThrownBy(() -> GroupFolds.deal(recordings(3, 9), 5, 1)).hasMessageContaining("3 subjects");
    }
}
