package org.jointsound.training.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jointsound.corpus.split.Provenance;
import org.jointsound.model.Label;
import org.jointsound.problem.InputException;
import org.jointsound.training.LabelledEvent;
import org.jointsound.training.TrainingRecording;
import org.junit.jupiter.api.Test;

class SplitTest {
    private static List<String> subjects(List<TrainingRecording> recordings) {
        return recordings.stream().map(TrainingRecording::subject).toList();
    }

    @Test
    void neitherAPersonNorTheFamilyLeftOutIsOnBothSides() {
        List<Split> splits = Split.all(Toys.recordings(4, 6, 0), "family", 3, 1);

        assertThat(splits).hasSize(12);
        assertThat(splits).allSatisfy(split -> {
            assertThat(split.learned()).isNotEmpty();
            assertThat(split.unmet()).isNotEmpty();
            assertThat(split.known()).isNotEmpty();
            assertThat(subjects(split.unmet())).doesNotContainAnyElementsOf(subjects(split.learned()));
            assertThat(subjects(split.known())).doesNotContainAnyElementsOf(subjects(split.learned()));
            assertThat(split.learned()).extracting(Toys::family).doesNotContain(split.leftOut());
            assertThat(split.known()).extracting(Toys::family).doesNotContain(split.leftOut());
            assertThat(split.unmet()).extracting(Toys::family).containsOnly(split.leftOut());
        });
    }

    @Test
    void everyRecordingIsTriedOnceByModelsThatDidNotMeetItsFamily() {
        List<TrainingRecording> recordings = Toys.recordings(3, 6, 0);

        assertThat(Split.all(recordings, "family", 3, 1))
                .flatExtracting(Split::unmet)
                .containsExactlyInAnyOrderElementsOf(recordings);
    }

    @Test
    void oneForEachValueTakesTheFoldsInTurn() {
        List<TrainingRecording> recordings = Toys.recordings(3, 6, 0);
        List<Split> all = Split.all(recordings, "family", 2, 1);

        assertThat(Split.oneForEachValue(recordings, "family", 2, 1))
                .containsExactly(all.get(0), all.get(3), all.get(4));
    }

    @Test
    void aRecordingOfSeveralJointSoundsIsLearnedFromOnly() {
        List<TrainingRecording> recordings = new ArrayList<>(Toys.recordings(3, 6, 0));
        TrainingRecording plain = recordings.get(0);
        TrainingRecording mixed = new TrainingRecording(
                plain.provenance(), plain.label(), true, plain.columns(), plain.events(), List.of());
        recordings.set(0, mixed);
        List<Split> splits = Split.all(recordings, "family", 3, 1);

        assertThat(splits).flatExtracting(Split::learned).contains(mixed);
        assertThat(splits).flatExtracting(Split::unmet).doesNotContain(mixed);
        assertThat(splits).flatExtracting(Split::known).doesNotContain(mixed);
    }

    @Test
    void twoPeopleWithRecordingsOfOneSourceStayTogether() {
        List<TrainingRecording> recordings = new ArrayList<>(Toys.recordings(3, 6, 0));
        for (String subject : List.of("tied1", "tied2")) {
            recordings.add(new TrainingRecording(
                    new Provenance(subject, subject, "", "one film", "", subject, Set.of(Label.OTHER)),
                    Label.OTHER,
                    false,
                    Map.of("family", "f0"),
                    List.of(new LabelledEvent(Toys.vector(-1, 0), Label.OTHER)),
                    List.of()));
        }
        assertThat(Split.all(recordings, "family", 3, 1))
                .allSatisfy(split -> assertThat(subjects(split.learned()).contains("tied1"))
                        .isEqualTo(subjects(split.learned()).contains("tied2")));
    }

    @Test
    void halfOfThePeopleAreSomeOfThoseLearnedFromWithAllTheyHave() {
        Split split = Split.all(Toys.recordings(3, 12, 0), "family", 3, 1).get(0);
        List<TrainingRecording> half = split.halfOfThePeople(1);

        // 8 of 12 people are learned from, 4 recordings each in each of two families.
        assertThat(split.learned()).hasSize(64);
        assertThat(half).hasSize(32);
        assertThat(Set.copyOf(subjects(half))).hasSize(4);
        assertThat(split.learned()).containsAll(half);
    }

    @Test
    void tooFewPeopleOrValuesOrLabelsAreRefusedWithTheNumbers() {
        List<TrainingRecording> recordings = Toys.recordings(3, 6, 0);

        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> Split.all(recordings, "family", 7, 1))
                .withMessageContaining("6 subject(s)")
                .withMessageContaining("at least 7");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> Split.all(Toys.recordings(1, 6, 0), "family", 2, 1))
                .withMessageContaining("[f0] of the column 'family'");
        List<TrainingRecording> clicksInOneFamilyOnly = recordings.stream()
                .filter(one ->
                        one.label().equals(Label.OTHER) || Toys.family(one).equals("f1"))
                .toList();
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> Split.all(clicksInOneFamilyOnly, "family", 2, 1))
                .withMessageContaining("Without 'f1' in the column 'family'");
    }
}
