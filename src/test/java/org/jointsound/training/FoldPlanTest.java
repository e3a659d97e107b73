package org.jointsound.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jointsound.model.Label;
import org.jointsound.problem.InputException;
import org.junit.jupiter.api.Test;

class FoldPlanTest {
    private static final List<TrainingRecording> RECORDINGS = ClipRecordings.many(12, 0);

    @Test
    void leavingOneOutGivesEveryGroupAFoldOfItsOwn() {
        List<TrainingRecording> recordings = new ArrayList<>(RECORDINGS);
        recordings.add(ClipRecordings.of("twin", "source3", "0", Label.OTHER, -1));
        FoldPlan plan = FoldPlan.leaveOneOut(recordings);

        assertThat(plan.names()).hasSize(12);
        assertThat(plan.repeats()).hasSize(1);
        int[] folds = plan.repeats().get(0);
        assertThat(folds[12]).isEqualTo(folds[3]);
        assertThat(Arrays.stream(folds).distinct()).hasSize(12);
    }

    @Test
    void ownFoldsAreNamedByTheValuesOfTheColumn() {
        FoldPlan plan = FoldPlan.byColumn(RECORDINGS, "fold");
        assertThat(plan.names()).containsExactly("0", "1", "2");
        assertThat(plan.repeats().get(0)).startsWith(0, 1, 2, 0);
    }

    @Test
    void ownFoldsThatTearASourceApartAreRefusedByName() {
        List<TrainingRecording> recordings = new ArrayList<>(RECORDINGS);
        recordings.add(ClipRecordings.of("twin", "source0", "1", Label.CLICKING, 1));
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> FoldPlan.byColumn(recordings, "fold"))
                .withMessageContaining("twin and r0 belong together")
                .withMessageContaining("column 'fold'");
    }

    @Test
    void everyRepeatIsDealtAnewAndTheSameSeedDealsTheSame() {
        FoldPlan plan = FoldPlan.dealt(RECORDINGS, 3, 2, 7);
        assertThat(plan.repeats()).hasSize(2);
        assertThat(plan.repeats().get(0)).isNotEqualTo(plan.repeats().get(1));
        FoldPlan again = FoldPlan.dealt(RECORDINGS, 3, 2, 7);
        assertThat(again.repeats().get(1)).isEqualTo(plan.repeats().get(1));
    }

    @Test
    void moreFoldsThanGroupsAreRefused() {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> FoldPlan.dealt(RECORDINGS, 13, 1, 1))
                .withMessageContaining("12 groups")
                .withMessageContaining("at least 13");
    }
}
