package org.jointsound.corpus.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PulsesTest {
    private static final double AT_SECONDS = 0.01;

    private final Draw draw = Draw.of(3);

    private static float[] heard(Ring ring) {
        Track track = new Track(0.5);
        ring.addTo(track, AT_SECONDS, 1);
        return track.samples();
    }

    @Test
    void aSharpRingStartsAboveItsPitchAndEndsOnIt() {
        Ring steady = new Ring(2_000, 2e-3, 0.05e-3, 0, 0);
        double early = Crossings.hz(heard(steady.withSharpness(0.15)), AT_SECONDS, 1);
        assertThat(Crossings.hz(heard(steady), AT_SECONDS, 1)).isCloseTo(2_000, within(20.0));
        // d/dt of t (1 + c exp(-t/d)) is 1 + c (1 - t/d) exp(-t/d): after half a decay 1.045 for c = 0.15.
        assertThat(early).isBetween(2_040.0, 2_250.0);
    }

    @ParameterizedTest
    @CsvSource({"500, 0.010, 0.0005", "900, 0.004, 0.002", "150, 0.030, 0.001"})
    void ringAndBurstHoldNinetyPercentOfTheirEnergyInTheTimeAskedFor(double hz, double seconds, double riseSeconds) {
        // The rise only delays; allow for it.
        double tolerance = 0.15 * seconds + 2 * riseSeconds;
        float[] ring = heard(Ring.lasting(hz, seconds, riseSeconds, draw));
        assertThat(ninetyPercentSeconds(ring)).isCloseTo(seconds, within(tolerance));
        Track track = new Track(0.5);
        NoiseBurst.lasting(3_000, 0.7, seconds, riseSeconds).addTo(track, AT_SECONDS, 1, draw);
        assertThat(ninetyPercentSeconds(track.samples())).isCloseTo(seconds, within(0.35 * seconds + 2 * riseSeconds));
    }

    private static double ninetyPercentSeconds(float[] samples) {
        double total = Math.pow(Loudness.rms(samples, 0, samples.length), 2) * samples.length;
        double sum = 0;
        int i = 0;
        while (sum < 0.9 * total) {
            sum += samples[i] * samples[i];
            i++;
        }
        return (double) i / Track.RATE_HZ - AT_SECONDS;
    }

    @Test
    void theEnvelopePeaksAtTheAmplitudeWhateverTheRise() {
        for (double rise : new double[] {0.1e-3, 1e-3, 5e-3}) {
            assertThat(Loudness.peak(heard(new Ring(3_000, 10e-3, rise, 0, 1)))).isCloseTo(1, within(0.02));
        }
    }

    @Test
    void aNoiseBurstPeaksNearItsAmplitude() {
        double sum = 0;
        for (int i = 0; i < 50; i++) {
            Track track = new Track(0.1);
            NoiseBurst.lasting(1_000, 1, 0.008, 0.5e-3).addTo(track, AT_SECONDS, 1, draw);
            sum += Loudness.peak(track.samples());
        }
        assertThat(sum / 50).isBetween(0.5, 1.2);
    }

    @Test
    void soundsBeyondTheEndOrAboveTheBandLeaveSilence() {
        Track track = new Track(0.1);
        new Ring(1_000, 5e-3, 1e-3, 0, 0).addTo(track, 0.2, 1);
        new Ring(30_000, 5e-3, 1e-3, 0, 0).addTo(track, 0.01, 1);
        assertThat(Loudness.peak(track.samples())).isZero();
    }
}
