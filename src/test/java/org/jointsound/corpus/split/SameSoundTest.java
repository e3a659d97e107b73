package org.jointsound.corpus.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jointsound.audio.Clip;
import org.jointsound.feature.print.AcousticPrint;
import org.jointsound.model.Label;
import org.jointsound.testing.Signals;
import org.junit.jupiter.api.Test;

class SameSoundTest {
    private static final int RATE_HZ = 8_000;

    private static Clip noise(long seed, double gain) {
        return Clip.of(Signals.scaled(Signals.whiteNoise(0.1, 2 * RATE_HZ, seed), gain), RATE_HZ);
    }

    private static Provenance recording(String name, String subject, String split, Label label, Clip clip) {
        return new Provenance(name, subject, "", "", split, "digest of " + name, Set.of(label))
                .printed(AcousticPrint.of(clip));
    }

    private static List<Provenance> tied(Provenance... recordings) {
        return SameSound.tied(List.of(recordings));
    }

    @Test
    void copiesAreTiedToTheFirstAndOthersToNothing() {
        List<Provenance> tied = tied(
                recording("a", "", "", Label.CLICKING, noise(1, 1)),
                recording("b", "", "", Label.CLICKING, noise(2, 1)),
                recording("c", "", "", Label.CLICKING, noise(1, 0.5)),
                new Provenance("d", "", "", "", "", "x", Set.of(Label.CLICKING)),
                recording("e", "", "", Label.CLICKING, noise(1, 0.25)));

        assertThat(tied).extracting(Provenance::sound).containsExactly("a", "", "a", "", "a");
        assertThat(Groups.of(tied)).containsExactly(0, 1, 0, 3, 0);
        assertThat(Leaks.find(tied)).isEmpty();
        assertThat(Leaks.copies(tied)).extracting(Leak::recording).containsExactly(2, 4);
        assertThat(Leaks.copies(tied).get(0).detail()).contains("same audio as a", "likeness 1.00 of 1");
    }

    @Test
    void onePersonUnderTwoNamesIsNamedByTheSoundTheyShare() {
        assertThat(Leaks.find(tied(
                        recording("a", "p1", "", Label.CLICKING, noise(1, 1)),
                        recording("b", "p2", "", Label.CLICKING, noise(1, 0.5)))))
                .singleElement()
                .satisfies(leak -> {
                    assertThat(leak.recording()).isEqualTo(1);
                    assertThat(leak.column()).isEqualTo("sha256");
                    assertThat(leak.detail())
                            .contains("same audio as a", "encoded anew", "likeness 1.00", "p1", "p2", "one name");
                });
    }

    @Test
    void anotherLabelOrSideOfAFixedSplitIsNamed() {
        assertThat(Leaks.find(tied(
                        recording("a", "", "", Label.CLICKING, noise(1, 1)),
                        recording("b", "", "", Label.OTHER, noise(1, 0.5)))))
                .singleElement()
                .satisfies(leak -> assertThat(leak.detail()).contains("clicking", "other"));
        assertThat(Leaks.find(tied(
                        recording("a", "", "train", Label.CLICKING, noise(1, 1)),
                        recording("b", "", "test", Label.CLICKING, noise(1, 0.5)))))
                .singleElement()
                .satisfies(leak -> assertThat(leak.detail()).contains("the same audio", "likeness", "test", "train"));
    }
}
