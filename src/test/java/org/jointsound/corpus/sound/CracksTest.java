package org.jointsound.corpus.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CracksTest {
    private static List<Double> starts(double seconds, boolean hard, long seed) {
        Draw draw = Draw.of(seed);
        return Cracks.starts(new Scene(seconds, seconds, new MovementCycle(seconds, draw), 1, hard), 0.3, draw);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.8, 3, 8})
    void aJointCracksOnceAndTwoKnucklesApartAndBothWithinTheScene(double seconds) {
        for (int seed = 0; seed < 200; seed++) {
            assertThat(starts(seconds, false, seed)).hasSize(1);
            List<Double> two = starts(seconds, true, seed);
            assertThat(two).hasSize(2);
            assertThat(two.get(1) - two.get(0)).isBetween(0.3, 1.2);
            double latest = seconds - Scene.MARGIN_SECONDS - Cracks.LONGEST_GROUP_SECONDS;
            assertThat(two.get(0)).isGreaterThanOrEqualTo(Scene.MARGIN_SECONDS);
            assertThat(two.get(1)).isLessThanOrEqualTo(latest + 1e-9);
            assertThat(starts(seconds, false, seed).get(0)).isBetween(Scene.MARGIN_SECONDS, latest);
        }
    }
}
