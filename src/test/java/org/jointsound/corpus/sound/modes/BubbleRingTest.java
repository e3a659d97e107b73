package org.jointsound.corpus.sound.modes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jointsound.corpus.sound.Crossings;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Loudness;
import org.jointsound.corpus.sound.Ring;
import org.jointsound.corpus.sound.Track;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BubbleRingTest {
    private static final double AT_SECONDS = 0.01;

    private final Draw draw = Draw.of(3);

    private static float[] heard(Ring ring) {
        Track track = new Track(0.5);
        ring.addTo(track, AT_SECONDS, 1);
        return track.samples();
    }

    @ParameterizedTest
    @CsvSource({"0.5, 6560", "1.0, 3280", "1.6, 2050", "3.0, 1093.3", "5.0, 656"})
    void aBubbleRingsAtThePublishedFrequencyOfItsRadius(double radiusMm, double hz) {
        float[] samples = heard(CavitationPop.bubble(radiusMm, 0.05, 0.05e-3, draw));
        assertThat(Crossings.hz(samples, AT_SECONDS, 6)).isCloseTo(hz, within(0.03 * hz));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.03, 0.08, 0.12})
    void aBubbleDecaysByTheClosedFormOfItsDampingRatio(double dampingRatio) {
        int period = 64;
        double radiusMm = 3_280.0 * period / Track.RATE_HZ;
        float[] samples = heard(CavitationPop.bubble(radiusMm, dampingRatio, 0.02e-3, draw));
        int from = (int) (AT_SECONDS * Track.RATE_HZ) + period;
        double early = Loudness.rms(samples, from, from + period);
        double late = Loudness.rms(samples, from + 3 * period, from + 4 * period);
        // Over one period the logarithm of the amplitude falls by 2 pi z.
        assertThat(Math.log(early / late) / 3).isCloseTo(2 * Math.PI * dampingRatio, within(1e-4));
    }
}
