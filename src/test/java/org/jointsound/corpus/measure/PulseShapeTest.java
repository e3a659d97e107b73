package org.jointsound.corpus.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jointsound.audio.Clip;
import org.junit.jupiter.api.Test;

class PulseShapeTest {
    private static final double DECAY_SECONDS = 0.005;

    private static double damped(double seconds) {
        return seconds < 0 ? 0 : Math.exp(-seconds / DECAY_SECONDS) * Math.cos(2 * Math.PI * 3_000 * seconds);
    }

    @Test
    void aDampedSineHasNineTenthsOfItsEnergyAfterHalfOfLnTenDecays() {
        Stretch sine = Waves.whole(Waves.of(0.1, PulseShapeTest::damped));
        assertThat(PulseShape.energySeconds(sine)).isCloseTo(Math.log(10) / 2 * DECAY_SECONDS, within(2e-4));
    }

    @Test
    void silenceBeforeAPulseIsNotOfIt() {
        Stretch late = Waves.whole(Waves.of(0.2, t -> damped(t - 0.07)));
        assertThat(PulseShape.energySeconds(late)).isCloseTo(Math.log(10) / 2 * DECAY_SECONDS, within(2e-4));
        assertThat(PulseShape.heardSeconds(late)).isCloseTo(Math.log(20) * DECAY_SECONDS, within(4e-4));
    }

    @Test
    void aDampedSineIsTwentySixDecibelsDownAfterLnTwentyDecays() {
        Stretch sine = Waves.whole(Waves.of(0.1, PulseShapeTest::damped));
        assertThat(PulseShape.heardSeconds(sine)).isCloseTo(Math.log(20) * DECAY_SECONDS, within(4e-4));
    }

    @Test
    void anEnvelopeRisesUntilItsDerivativeVanishes() {
        double rise = 0.002;
        Stretch envelope = Waves.whole(Waves.of(0.1, t -> (1 - Math.exp(-t / rise)) * Math.exp(-t / DECAY_SECONDS)));
        double peakAt = rise * Math.log((rise + DECAY_SECONDS) / rise);
        double peak = (1 - Math.exp(-peakAt / rise)) * Math.exp(-peakAt / DECAY_SECONDS);
        // Where it passes a tenth of its peak it is still nearly a straight line of slope 1 / rise.
        assertThat(PulseShape.riseSeconds(envelope)).isCloseTo(peakAt - 0.1 * peak * rise, within(5e-5));
    }

    @Test
    void silenceHasNoLength() {
        Stretch silence = Waves.whole(Clip.of(new float[100], Waves.RATE_HZ));
        assertThat(PulseShape.energySeconds(silence)).isZero();
        assertThat(PulseShape.riseSeconds(silence)).isZero();
    }
}
