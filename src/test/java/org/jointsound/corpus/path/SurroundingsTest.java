package org.jointsound.corpus.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Hum;
import org.jointsound.corpus.sound.Loudness;
import org.jointsound.corpus.sound.SpectralTilt;
import org.jointsound.corpus.sound.Spectrum;
import org.jointsound.corpus.sound.Track;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurroundingsTest {
    private static final int RATE_HZ = Track.RATE_HZ;

    private final Draw draw = Draw.of(5);

    @ParameterizedTest
    @ValueSource(doubles = {-6, -4.5, -3, 3})
    void aTiltFallsByItsDecibelsPerOctave(double dbPerOctave) {
        float[] response = Spectrum.impulse(1 << 15);
        SpectralTilt.of(dbPerOctave, 20, RATE_HZ).process(response);
        // Six octaves apart, both clear of the ends.
        double fall =
                Spectrum.db(Spectrum.magnitude(response, 6_400, RATE_HZ) / Spectrum.magnitude(response, 100, RATE_HZ));
        assertThat(fall / 6).isCloseTo(dbPerOctave, within(0.25));
        assertThat(Spectrum.db(Spectrum.magnitude(response, 0, RATE_HZ))).isCloseTo(0, within(0.5));
    }

    @Test
    void humHasItsLevelAndItsLine() {
        float[] samples = new float[2 * RATE_HZ];
        Hum.drawn(draw).addTo(samples, RATE_HZ, 0.2);
        assertThat(Loudness.rms(samples, 0, samples.length)).isCloseTo(0.2, within(0.01));
        double line = Math.max(Spectrum.magnitude(samples, 50, RATE_HZ), Spectrum.magnitude(samples, 60, RATE_HZ));
        assertThat(line).isGreaterThan(100 * Spectrum.magnitude(samples, 83, RATE_HZ));
    }

    @Test
    void everyBackgroundHasUnitLevelAndFallsWithFrequency() {
        for (int i = 0; i < 10; i++) {
            Device device = AirDevices.phone(draw);
            float[] samples = Background.drawn(2, device, draw);
            assertThat(samples).hasSize(2 * device.rateHz());
            assertThat(Loudness.rms(samples, 0, samples.length)).isCloseTo(1, within(1e-4));
        }
    }
}
