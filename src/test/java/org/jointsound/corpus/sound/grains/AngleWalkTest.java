package org.jointsound.corpus.sound.grains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.MovementCycle;
import org.jointsound.corpus.sound.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AngleWalkTest {
    private static final int CYCLES = 50_000;

    private final Draw draw = Draw.of(23);

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 0.9})
    void anglesHaveTheAskedDeviationAndMemoryInTheLongRun(double memory) {
        double[] angles = new AngleWalk(0.05, memory, 0, 0).angles(0.5, CYCLES, draw);
        assertThat(Lengths.mean(angles)).isCloseTo(0.5, within(0.005));
        assertThat(Lengths.deviation(angles)).isCloseTo(0.05, within(0.002));
        double together = IntStream.range(1, CYCLES)
                .mapToDouble(i -> (angles[i] - 0.5) * (angles[i - 1] - 0.5))
                .average()
                .orElseThrow();
        assertThat(together / (0.05 * 0.05)).isCloseTo(memory, within(0.05));
    }

    @Test
    void theAskedShareOfCyclesIsSilentInRunsOfTheClosedForm() {
        double[] angles = new AngleWalk(0.05, 0.5, 0.3, 0.5).angles(0.5, CYCLES, draw);
        long silent = Arrays.stream(angles).filter(Double::isNaN).count();
        long runs = IntStream.range(1, CYCLES)
                .filter(i -> Double.isNaN(angles[i]) && !Double.isNaN(angles[i - 1]))
                .count();
        assertThat((double) silent / CYCLES).isCloseTo(0.3, within(0.015));
        // A silent cycle is followed by another with chance 0.5 + 0.5 * 0.3, so a run has 1 / 0.35 of them.
        assertThat((double) silent / runs).isCloseTo(1 / 0.35, within(0.1));
    }

    @Test
    void passesLieAtTheSameAngleInSceneAndAreEnough() {
        for (int seed = 0; seed < 100; seed++) {
            Draw own = Draw.of(seed);
            Scene scene = Lengths.scene(1.8 + 0.06 * seed, false, own);
            List<Double> passes = new AngleWalk(0.02, 0.5, 0, 0).passes(scene, false, 1, own);
            assertThat(passes).isNotEmpty().allMatch(scene::holds);
            double[] angles = passes.stream()
                    .mapToDouble(at -> Surface.angle(scene.cycle(), at))
                    .toArray();
            assertThat(Lengths.deviation(angles)).isLessThan(0.05);
        }
    }

    @Test
    void theSurfaceKnowsTheAngleOfEachMoment() {
        MovementCycle movement = new MovementCycle(6, draw);
        for (double angle = 0.05; angle < 1; angle += 0.1) {
            assertThat(Surface.angle(movement, movement.secondsAt(1, angle, true)))
                    .isCloseTo(angle, within(1e-9));
            assertThat(Surface.angle(movement, movement.secondsAt(1, angle, false)))
                    .isCloseTo(angle, within(1e-9));
        }
    }
}
