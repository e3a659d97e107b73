package org.jointsound.corpus.sound.impulses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jointsound.corpus.sound.Draw;
import org.junit.jupiter.api.Test;

class AngleHazardTest {
    private final Draw draw = Draw.of(8);

    @Test
    void theAngleHasTheMeanAndDeviationAskedForAndTheSkewOfAGumbelLaw() {
        AngleHazard hazard = new AngleHazard(0.05, 0, 0, 1);
        int count = 40_000;
        double[] moments = new double[4];
        for (int i = 0; i < count; i++) {
            double away = hazard.drawn(0.4, draw) - 0.4;
            for (int power = 1; power < 4; power++) {
                moments[power] += Math.pow(away, power) / count;
            }
        }
        double deviation = Math.sqrt(moments[2]);
        assertThat(moments[1]).isCloseTo(0, within(0.001));
        assertThat(deviation).isCloseTo(0.05, within(0.001));
        // The Gumbel law of least values has a skewness of -1.14.
        assertThat(moments[3] / Math.pow(deviation, 3)).isCloseTo(-1.14, within(0.1));
    }

    @Test
    void theShareOfMissedPassesIsAsAsked() {
        double heard = 0;
        double passes = 0;
        AngleHazard hazard = new AngleHazard(0.02, 0, 0.3, 1);
        for (int i = 0; i < 200; i++) {
            var scene = Played.scene(400, 400, false, draw);
            heard += hazard.moments(scene, draw).size();
            passes += scene.cycle().count();
        }
        assertThat(1 - heard / passes).isCloseTo(0.3, within(0.02));
    }

    @Test
    void itGivesWayAtLeastOnceEvenInTheShortestScene() {
        AngleHazard hazard = new AngleHazard(0.08, 0.45, 0.4, 2);
        for (int i = 0; i < 300; i++) {
            var scene = Played.scene(1.8, 1.8, false, draw);
            List<Double> moments = hazard.moments(scene, draw);
            assertThat(moments).isNotEmpty().allMatch(scene::holds);
        }
    }
}
