package org.jointsound.corpus.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RhythmTest {
    private final Draw draw = Draw.of(11);

    @Test
    void halfTheRangeIsPassedAfterAQuarterAndThreeQuartersOfTheCycleAtFullSpeed() {
        MovementCycle cycle = new MovementCycle(6, draw);
        double start = cycle.secondsAt(1, 0, true);
        double period = cycle.period(1);
        assertThat(cycle.secondsAt(1, 0.5, true)).isCloseTo(start + period / 4, within(1e-9));
        assertThat(cycle.secondsAt(1, 1, true)).isCloseTo(start + period / 2, within(1e-9));
        assertThat(cycle.secondsAt(1, 0.5, false)).isCloseTo(start + 3 * period / 4, within(1e-9));
        assertThat(cycle.speed(start + period / 4)).isCloseTo(1, within(1e-9));
        assertThat(cycle.speed(start + period / 2)).isCloseTo(0, within(1e-9));
    }

    @Test
    void theCyclesCoverTheClipWithoutGapAndVaryLittle() {
        for (int i = 0; i < 200; i++) {
            MovementCycle cycle = new MovementCycle(5, draw);
            int last = cycle.count() - 1;
            assertThat(cycle.secondsAt(0, 0, true)).isLessThanOrEqualTo(0);
            assertThat(cycle.secondsAt(last, 0, false)).isGreaterThanOrEqualTo(5);
            for (int c = 1; c <= last; c++) {
                assertThat(cycle.period(c) / cycle.period(c - 1)).isBetween(0.739, 1.353);
                assertThat(cycle.secondsAt(c, 0, true)).isCloseTo(cycle.secondsAt(c - 1, 0, false), within(1e-9));
            }
        }
    }

    @Test
    void lockedSoundsComeBackAtTheSamePhaseOfTheCycle() {
        for (int i = 0; i < 100; i++) {
            Scene scene = new Scene(6, 6, new MovementCycle(6, draw), 1, false);
            List<CycleLocked.Moment> moments = new CycleLocked(0, 0, 0, 2).moments(scene, draw);
            assertThat(moments).hasSizeGreaterThanOrEqualTo(2);
            assertThat(moments)
                    .extracting(CycleLocked.Moment::outward)
                    .containsOnly(moments.get(0).outward());
            assertThat(moments)
                    .extracting(m -> Math.round(1e6 * scene.cycle().speed(m.seconds())))
                    .containsOnly(
                            Math.round(1e6 * scene.cycle().speed(moments.get(0).seconds())));
        }
    }

    @Test
    void aReciprocalSoundComesOnBothWays() {
        Scene scene = new Scene(6, 6, new MovementCycle(6, draw), 1, false);
        assertThat(new CycleLocked(0, 1, 0, 4).moments(scene, draw))
                .extracting(CycleLocked.Moment::outward)
                .contains(true, false);
    }
}
