package org.jointsound.corpus.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Hum;
import org.jointsound.corpus.sound.Loudness;
import org.jointsound.corpus.sound.Ring;
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
    @ValueSource(doubles = {0.15, 0.3, 0.6})
    void theTailOfARoomDecaysBySixtyDecibelsInItsReverberationTime(double rt60Seconds) {
        for (int seed = 0; seed < 5; seed++) {
            float[] tail = new Room(rt60Seconds, 5, seed).reverberation(Spectrum.impulse(RATE_HZ));
            assertThat(schroederRt60(tail)).isCloseTo(rt60Seconds, within(0.15 * rt60Seconds));
        }
    }

    /** Schroeder's backward integration, from -5 to -35 dB (ISO 3382-1, T30). */
    private static double schroederRt60(float[] response) {
        double[] left = new double[response.length + 1];
        for (int i = response.length - 1; i >= 0; i--) {
            left[i] = left[i + 1] + response[i] * response[i];
        }
        int at5 = 0;
        int at35 = 0;
        for (int i = 0; i < response.length; i++) {
            at5 = left[i] > left[0] * Math.pow(10, -0.5) ? i : at5;
            at35 = left[i] > left[0] * Math.pow(10, -3.5) ? i : at35;
        }
        return 2.0 * (at35 - at5) / RATE_HZ;
    }

    @Test
    void aRoomAddsTheEnergyThatItsRatioSaysAndNothingToSilence() {
        Track track = new Track(1);
        new Ring(1_000, 2e-3, 0.2e-3, 0, 0).addTo(track, 0.1, 1);
        float[] dry = track.samples().clone();
        new Room(0.3, 6, 1).applyTo(track);
        float[] added = track.samples().clone();
        for (int i = 0; i < added.length; i++) {
            added[i] -= dry[i];
        }
        double ratio = Loudness.rms(dry, 0, dry.length) / Loudness.rms(added, 0, added.length);
        assertThat(Spectrum.db(ratio)).isCloseTo(6, within(0.01));

        Track silence = new Track(0.1);
        new Room(0.3, 6, 1).applyTo(silence);
        assertThat(Loudness.peak(silence.samples())).isZero();
    }

    @Test
    void theSameRoomSoundsTheSameTwice() {
        Room room = new Room(0.3, 6, 42);
        assertThat(room.reverberation(Spectrum.impulse(4_000)))
                .containsExactly(room.reverberation(Spectrum.impulse(4_000)));
    }

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

    private double gainDb(Function<Draw, Device> kind, double hz, double againstHz) {
        double sum = 0;
        for (int i = 0; i < 20; i++) {
            float[] response = Spectrum.impulse(1 << 15);
            kind.apply(draw).applyTo(response, RATE_HZ);
            double ratio = Spectrum.magnitude(response, hz, RATE_HZ) / Spectrum.magnitude(response, againstHz, RATE_HZ);
            sum += Spectrum.db(ratio) / 20;
        }
        return sum;
    }

    @Test
    void sensorsAttenuateWhereTheyShould() {
        // A second-order corner falls 12 dB per octave: from at best 80 Hz to 20 Hz at least 24 dB.
        assertThat(gainDb(Device::airPhone, 20, 1_000)).isLessThan(-24);
        // Median corner 900 Hz, two and a half octaves below 5 kHz.
        assertThat(gainDb(Device::skinMicrophone, 5_000, 250)).isLessThan(-24);
        // Median corner 3 kHz; 12 kHz is two octaves above.
        assertThat(gainDb(Device::accelerometer, 12_000, 500)).isLessThan(-18);
        // The pop's 2 kHz reaches the air microphone, not the neck: the sensor changes more than the class does.
        assertThat(gainDb(Device::airPhone, 2_000, 300) - gainDb(Device::skinMicrophone, 2_000, 300))
                .isGreaterThan(10);
    }

    @Test
    void sensorsComeInTheirSharesAndOnlyAccelerometersAtTwoKilohertz() {
        Map<Device.Kind, Integer> counts = new EnumMap<>(Device.Kind.class);
        boolean slowSeen = false;
        for (int i = 0; i < 3_000; i++) {
            Device device = Device.drawn(draw);
            counts.merge(device.kind(), 1, Integer::sum);
            slowSeen |= device.rateHz() == 2_000;
            assertThat(device.rateHz() > 2_000 || device.kind() == Device.Kind.ACCELEROMETER)
                    .isTrue();
        }
        assertThat(slowSeen).isTrue();
        assertThat(counts.getOrDefault(Device.Kind.AIR_PHONE, 0) / 3_000.0).isCloseTo(0.45, within(0.04));
        assertThat(counts.getOrDefault(Device.Kind.SKIN_MICROPHONE, 0) / 3_000.0)
                .isCloseTo(0.30, within(0.04));
    }

    @Test
    void aModeRingsAsLongAsItsDampingSays() {
        // 115 Hz, damping ratio 0.1: 1 / (2 pi 0.1 115) = 13.8 ms (Ozmen et al. 2021 give 5.5 ms for 182 per second).
        assertThat(FilterStage.mode(115, 0.1, 0).decaySeconds()).isCloseTo(0.01384, within(1e-4));
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
            Device device = Device.airPhone(draw);
            float[] samples = Background.drawn(2, device, draw);
            assertThat(samples).hasSize(2 * device.rateHz());
            assertThat(Loudness.rms(samples, 0, samples.length)).isCloseTo(1, within(1e-4));
        }
    }
}
