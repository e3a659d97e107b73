package org.jointsound.corpus.sound.mechanics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.MovementCycle;
import org.jointsound.corpus.sound.Scene;
import org.junit.jupiter.api.Test;

class PassagesTest {
    private final Draw draw = Draw.of(11);
    private final Scene scene = new Scene(8, 8, new MovementCycle(8, draw), 1, false);

    @Test
    void aGateOpensOncePerCycleAtItsAngle() {
        Passages.Gate gate = new Passages.Gate(0.3, false);
        List<Double> times = new Passages(0, 0, 1).through(scene, () -> List.of(gate), draw);
        assertThat(times).isNotEmpty().allSatisfy(at -> assertThat(scene.holds(at))
                .isTrue());
        // At the angle (1 - cos p) / 2 the speed is sin p: 0.3 gives sqrt(1 - 0.4^2).
        assertThat(times)
                .allSatisfy(at -> assertThat(scene.cycle().speed(at)).isCloseTo(Math.sqrt(0.84), within(1e-9)));
    }

    @Test
    void asManyStayAwayAsAskedFor() {
        Passages.Gate gate = new Passages.Gate(0.5, true);
        int all =
                new Passages(0, 0, 1).through(scene, () -> List.of(gate), draw).size();
        int heard = 0;
        for (int i = 0; i < 2_000; i++) {
            heard += new Passages(0, 0.3, 1)
                    .through(scene, () -> List.of(gate), draw)
                    .size();
        }
        // A clip where all stay away is drawn again: with n passages 0.7 n / (1 - 0.3^n) are left.
        double expected = 0.7 * all / (1 - Math.pow(0.3, all));
        assertThat(heard / 2_000.0).isCloseTo(expected, within(0.05 * expected));
    }

    @Test
    void mechanismsAreDrawnAgainUntilTheClipHoldsEnough() {
        Passages.Gate gate = new Passages.Gate(0.5, true);
        Passages passages = new Passages(0, 0, 2);
        int[] drawn = {0};
        List<Double> times = passages.through(scene, () -> ++drawn[0] < 5 ? List.of() : List.of(gate), draw);
        assertThat(times).hasSizeGreaterThanOrEqualTo(2);
        assertThat(drawn[0]).isEqualTo(5);
    }
}
