package org.jointsound.corpus.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jointsound.corpus.measure.KnownMovement.Passage;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Recipe;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.SourceFamily;
import org.jointsound.corpus.sound.Track;
import org.jointsound.model.Label;
import org.junit.jupiter.api.Test;

class KnownMovementTest {
    /** Sounds at 0.3 of the range on the way out, and at 0.6 on the way back if wanted. */
    private static List<Passage> passages(boolean back) {
        Recipe recipe = Recipe.joint("test", SourceFamily.MODES, Label.CLICKING, (scene, track, draw) -> {
            for (int cycle = 0; cycle < scene.cycle().count(); cycle++) {
                sound(scene, track, scene.cycle().secondsAt(cycle, 0.3, true));
                if (back) {
                    sound(scene, track, scene.cycle().secondsAt(cycle, 0.6, false));
                }
            }
        });
        return KnownMovement.passages(recipe, 1, 0, Draw.of(5));
    }

    private static void sound(Scene scene, Track track, double seconds) {
        if (scene.holds(seconds)) {
            track.mark(seconds, seconds + 0.01);
        }
    }

    @Test
    void theAngleAndDirectionOfASoundAreFoundAgain() {
        List<Passage> passages = passages(false);
        assertThat(passages).hasSizeGreaterThanOrEqualTo(2).allSatisfy(passage -> {
            assertThat(passage.angle()).isCloseTo(0.3, within(1e-6));
            assertThat(passage.outward()).isTrue();
        });
        assertThat(KnownMovement.reciprocal(passages)).containsExactly(0.0);
        assertThat(KnownMovement.outwardOnly(passages)).containsExactly(1.0);
    }

    @Test
    void aSoundOnBothWaysIsReciprocalAndItsAnglesAreThoseOfOneWay() {
        List<Passage> passages = passages(true);
        assertThat(KnownMovement.reciprocal(passages)).containsExactly(1.0);
        assertThat(KnownMovement.outwardOnly(passages)).isEmpty();
        assertThat(KnownMovement.outward(passages)).contains(0.0, 1.0);
        double angle = passages.get(0).outward() ? 0.3 : 0.6;
        assertThat(KnownMovement.anglesOneWay(passages)).isNotEmpty().allSatisfy(one -> assertThat(one)
                .isCloseTo(angle, within(1e-6)));
    }

    @Test
    void oneSoundAloneTellsNoDirection() {
        assertThat(KnownMovement.reciprocal(List.of(new Passage(0.2, true)))).isEmpty();
        assertThat(KnownMovement.anglesOneWay(List.of())).isEmpty();
    }
}
