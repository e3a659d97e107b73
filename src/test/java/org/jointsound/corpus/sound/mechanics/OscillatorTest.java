package org.jointsound.corpus.sound.mechanics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OscillatorTest {
    @ParameterizedTest
    @CsvSource({"180, 0.1, 1e-5", "180, 0.1, 1e-3", "900, 0, 1e-4", "15000, 0.5, 1e-4"})
    void aMassLetGoFollowsTheClosedFormWhateverTheStep(double hz, double dampingRatio, double step) {
        Oscillator oscillator = new Oscillator(hz, dampingRatio, step);
        oscillator.pullTo(1);
        double w = 2 * Math.PI * hz;
        double swing = w * Math.sqrt(1 - dampingRatio * dampingRatio);
        for (int i = 1; i <= 50; i++) {
            oscillator.step(0);
            double t = i * step;
            double fall = Math.exp(-dampingRatio * w * t);
            double closed = fall * (Math.cos(swing * t) + dampingRatio * w / swing * Math.sin(swing * t));
            assertThat(oscillator.position()).isCloseTo(closed, within(1e-9));
            assertThat(oscillator.velocity() / w).isCloseTo(-fall * w / swing * Math.sin(swing * t), within(1e-9));
        }
    }

    @Test
    void aSteadyForceBendsTheSpringByForceOverStiffness() {
        Oscillator oscillator = new Oscillator(100, 0.5, 1e-4);
        for (int i = 0; i < 2_000; i++) {
            oscillator.step(3);
        }
        assertThat(oscillator.position()).isCloseTo(3 / Math.pow(2 * Math.PI * 100, 2), within(1e-15));
    }
}
