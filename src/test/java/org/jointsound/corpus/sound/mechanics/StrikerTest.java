package org.jointsound.corpus.sound.mechanics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrikerTest {
    private static final double STEP = 1e-7;

    /** What a mass does at a wall: time of contact, deepest overlap and speed afterwards. */
    private record Impact(double seconds, double deepest, double speedAfter) {}

    private static Impact atAWall(HertzContact contact, double mass, double speed) {
        double overlap = 0;
        double velocity = speed;
        double deepest = 0;
        int steps = 0;
        do {
            velocity -= STEP * contact.force(overlap, velocity) / mass;
            overlap += STEP * velocity;
            deepest = Math.max(deepest, overlap);
            steps++;
        } while (overlap > 0);
        return new Impact(steps * STEP, deepest, -velocity);
    }

    @ParameterizedTest
    @CsvSource({"0.01, 0.005, 1e7, 0.3", "0.05, 0.01, 2e8, 1", "0.2, 0.02, 1e6, 2"})
    void anImpactLastsAsHertzFound(double mass, double radius, double modulus, double speed) {
        // Spheres: F = 4/3 E sqrt(R) d^1.5; Hertz 1882: T = 2.87 (m^2 / (R E^2 v))^(1/5).
        Impact impact = atAWall(new HertzContact(4.0 / 3 * modulus * Math.sqrt(radius), 0), mass, speed);
        double hertz = 2.868 * Math.pow(mass * mass / (radius * modulus * modulus * speed), 0.2);
        assertThat(impact.seconds).isCloseTo(hertz, within(0.005 * hertz));
        assertThat(impact.seconds).isCloseTo(2.943 * impact.deepest / speed, within(0.005 * hertz));
        assertThat(impact.speedAfter).isCloseTo(speed, within(0.005 * speed));
    }

    @ParameterizedTest
    @CsvSource({"0.3e-3, 1", "2e-3, 0.2", "5e-3, 3"})
    void aContactLastsAsLongAsWasAskedFor(double seconds, double speed) {
        assertThat(atAWall(HertzContact.lasting(seconds, speed, 1), 1, speed).seconds)
                .isCloseTo(seconds, within(0.005 * seconds));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.3, 0.6, 0.9})
    void aLossyContactGivesBackTheSpeedAskedFor(double restitution) {
        Impact impact = atAWall(HertzContact.lasting(1e-3, 0.7, restitution), 1, 0.7);
        assertThat(impact.speedAfter / 0.7).isCloseTo(restitution, within(0.01));
    }

    @Test
    void apartThereIsNoForceAndPartingBodiesDoNotCling() {
        HertzContact contact = new HertzContact(1e6, 2);
        assertThat(contact.force(-1e-3, 5)).isZero();
        assertThat(contact.force(0, 5)).isZero();
        assertThat(contact.force(1e-3, -5)).isZero();
        assertThat(contact.force(1e-3, 5)).isPositive();
    }

    @Test
    void aMassThatIsPulledOnComesBackAfterItsFlight() {
        // A heavy quick structure shows each contact by itself.
        Structure anvil = new Structure(List.of(new Structure.Mode(8_000, 0.3, 1e6, 1)));
        HertzContact contact = HertzContact.lasting(0.2e-3, 1, 0.5);
        Waveform heard = new Striker(contact, Striker.pullFor(0.5, 0.010), 0.02).strike(anvil, 1);
        double[] samples = heard.samples();
        int first = loudest(samples, 0, 100);
        int second = loudest(samples, 200, samples.length);
        // From the middle of one contact to that of the next: the flight and a contact.
        assertThat((second - first) / 44_100.0).isCloseTo(0.0102, within(0.0002));
    }

    private static int loudest(double[] samples, int from, int to) {
        int loudest = from;
        for (int i = from; i < to; i++) {
            loudest = Math.abs(samples[i]) > Math.abs(samples[loudest]) ? i : loudest;
        }
        return loudest;
    }
}
