package org.jointsound.corpus.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jointsound.model.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeaksTest {
    private static Provenance recording(
            String name, String subject, String session, String source, String split, String sha256, Label label) {
        return new Provenance(name, subject, session, source, split, sha256, Set.of(label));
    }

    private static Provenance placed(String name, String subject, String session, String source, String split) {
        return recording(name, subject, session, source, split, "digest of " + name, Label.CLICKING);
    }

    @Test
    void aCleanDatasetHasNoLeak() {
        assertThat(Leaks.find(List.of(
                        placed("a", "p1", "s1", "", "train"),
                        placed("b", "p1", "s2", "", "train"),
                        placed("c", "p2", "s1", "", "test"),
                        placed("d", "", "", "", ""))))
                .isEmpty();
    }

    @Test
    void theSameAudioUnderAnotherLabelOrSubjectIsNamedWithTheOtherFile() {
        List<Leak> leaks = Leaks.find(List.of(
                recording("a", "p1", "", "", "", "x", Label.CLICKING),
                recording("b", "p1", "", "", "", "x", Label.OTHER),
                recording("c", "p2", "", "", "", "x", Label.CLICKING),
                recording("d", "p1", "", "", "", "x", Label.CLICKING),
                recording("e", "", "", "", "", "x", Label.CLICKING)));

        assertThat(leaks).extracting(Leak::recording).containsExactly(1, 2);
        assertThat(leaks.get(0).detail()).contains("same audio as a", "p1, clicking", "p1, other");
    }

    @Test
    void aSourceOfTwoSubjectsIsNamedAndUnknownSubjectsAreNot() {
        assertThat(Leaks.find(List.of(
                        placed("a", "p1", "", "film", ""),
                        placed("b", "", "", "film", ""),
                        placed("c", "p2", "", "film", ""))))
                .singleElement()
                .satisfies(leak -> {
                    assertThat(leak.recording()).isEqualTo(2);
                    assertThat(leak.detail()).contains("'film'", "'p2'", "'p1'", "a");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "p1, s1, '', p1, s2, '', subject 'p1'",
        "'', s1, '', '', s1, '', session 's1'",
        "'', '', film, '', '', film, source 'film'",
        "p1, '', film, '', '', film, source 'film'"
    })
    void whatIsOnTwoSidesOfTheSplitIsNamed(
            String subject,
            String session,
            String source,
            String subject2,
            String session2,
            String source2,
            String what) {
        assertThat(Leaks.find(List.of(
                        placed("a", subject, session, source, "train"),
                        placed("b", subject2, session2, source2, "test"))))
                .containsExactly(
                        new Leak(1, "split", what + " is in test here, but in train with a; keep it on one side"));
    }

    @Test
    void aSessionOfTheSameNameIsAnotherOneWithAnotherPerson() {
        assertThat(Leaks.find(List.of(placed("a", "p1", "s1", "", "train"), placed("b", "p2", "s1", "", "test"))))
                .isEmpty();
    }

    @Test
    void theOneThatStrayedIsNamedNotTheMany() {
        assertThat(Leaks.find(List.of(
                        placed("a", "p1", "", "", "test"),
                        placed("b", "p1", "", "", "train"),
                        placed("c", "p1", "", "", "train"))))
                .singleElement()
                .satisfies(leak -> assertThat(leak.recording()).isZero());
    }

    @Test
    void identicalAudioOnBothSidesIsNamed() {
        assertThat(Leaks.find(List.of(
                        recording("a", "", "", "", "train", "x", Label.CLICKING),
                        recording("b", "", "", "", "validation", "x", Label.CLICKING))))
                .singleElement()
                .satisfies(leak -> assertThat(leak.detail()).startsWith("the same audio is in validation here"));
    }

    @Test
    void groupsAreJoinedThroughAnyTie() {
        int[] groups = Groups.of(List.of(
                placed("a", "p1", "s1", "", ""),
                placed("b", "p2", "s1", "", ""),
                placed("c", "p2", "", "film", ""),
                placed("d", "", "", "film", ""),
                recording("e", "", "", "", "", "digest of d", Label.OTHER),
                placed("f", "", "s1", "", ""),
                placed("g", "", "s1", "", ""),
                placed("h", "", "", "", "")));

        assertThat(groups).containsExactly(0, 1, 1, 1, 1, 5, 5, 7);
    }
}
