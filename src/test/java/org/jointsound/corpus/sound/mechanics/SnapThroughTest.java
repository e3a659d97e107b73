package org.jointsound.corpus.sound.mechanics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapThroughTest {
    private static final double DRAG = 1e-5;

    /** Drags the muscle slowly one way until the tendon has crossed the ridge; returns where the muscle is then. */
    private static double dragged(SnapThrough tendon, double way) {
        double muscle = -4 * way;
        double y = muscle;
        while (y * way < 0) {
            muscle += DRAG * way;
            y += 0.05 * (muscle - y + tendon.bumpForce(y));
        }
        return muscle;
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.5, 2, 4})
    void theTendonFlipsAtItsLagAndOnTheWayBackAsFarOnTheOtherSide(double height) {
        SnapThrough tendon = new SnapThrough(height);
        // A fold is left slowly: the muscle goes on a little while the tendon creeps off.
        assertThat(dragged(tendon, 1)).isBetween(tendon.lag(), tendon.lag() + 0.02);
        assertThat(dragged(tendon, -1)).isBetween(-tendon.lag() - 0.02, -tendon.lag());
    }

    @Test
    void aBumpThatIsTooLowHoldsNothingBack() {
        assertThat(new SnapThrough(1).lag()).isCloseTo(0, within(1e-9));
        assertThat(dragged(new SnapThrough(0.8), 1)).isCloseTo(0, within(0.01));
    }

    @Test
    void aTendonComesToRestWhereSpringAndBumpBalance() {
        SnapThrough tendon = new SnapThrough(3);
        double y = tendon.restPlace();
        assertThat(y).isGreaterThan(tendon.lag());
        assertThat(tendon.lag() - y + tendon.bumpForce(y)).isCloseTo(0, within(1e-9));
    }

    @Test
    void withoutDampingTheTendonArrivesWithTheEnergyItCameDownBy() {
        SnapThrough tendon = new SnapThrough(3);
        double from = -tendon.flipPlace();
        double to = 0.8 * tendon.restPlace();
        Flip flip = new Flip(tendon, to, 0, 0.1);
        double muscle = 1.1 * tendon.lag();
        double fall = potential(3, from, muscle) - potential(3, to, muscle);
        assertThat(flip.flight().speed()).isCloseTo(Math.sqrt(2 * fall), within(0.01 * Math.sqrt(2 * fall)));
    }

    private static double potential(double height, double y, double muscle) {
        return (y - muscle) * (y - muscle) / 2 + height / (1 + y * y / 2);
    }
}
