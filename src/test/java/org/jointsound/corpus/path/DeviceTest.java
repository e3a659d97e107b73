package org.jointsound.corpus.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Spectrum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTest {
    private static final int RATE_HZ = 44_100;

    private final Draw draw = Draw.of(5);

    /** Mean over twenty of a kind. */
    private double gainDb(Function<Draw, Device> kind, double hz, double againstHz) {
        double sum = 0;
        for (int i = 0; i < 20; i++) {
            float[] response = Spectrum.impulse(1 << 15);
            kind.apply(draw).applyTo(response, RATE_HZ);
            sum += ratioDb(response, hz, againstHz) / 20;
        }
        return sum;
    }

    private static double ratioDb(float[] response, double hz, double againstHz) {
        return Spectrum.db(
                Spectrum.magnitude(response, hz, RATE_HZ) / Spectrum.magnitude(response, againstHz, RATE_HZ));
    }

    @Test
    void sensorsAttenuateWhereTheyShould() {
        // A second-order corner falls 12 dB per octave: from at best 80 Hz to 20 Hz at least 24 dB.
        assertThat(gainDb(AirDevices::phone, 20, 1_000)).isLessThan(-24);
        // Median corner 900 Hz, two and a half octaves below 5 kHz.
        assertThat(gainDb(ContactDevices::skinMicrophone, 5_000, 250)).isLessThan(-24);
        // Median corners 350 and 900 Hz.
        assertThat(gainDb(ContactDevices::stethoscope, 5_000, 250)).isLessThan(-24);
        // Median corner 3 kHz; 12 kHz is two octaves above.
        assertThat(gainDb(ContactDevices::accelerometer, 12_000, 500)).isLessThan(-18);
        // The pop's 2 kHz reaches the air microphone, not the neck: the sensor changes more than the class does.
        assertThat(gainDb(AirDevices::phone, 2_000, 300) - gainDb(ContactDevices::skinMicrophone, 2_000, 300))
                .isGreaterThan(10);
    }

    @Test
    void aNarrowHeadsetPassesTheTelephoneBandAlone() {
        Function<Draw, Device> narrow = any -> {
            Device device = AirDevices.headset(any);
            return device.stages().get(0).hz() == 300 ? device : narrowest(any);
        };
        // Fourth order at either edge: 24 dB per octave, an octave outside.
        assertThat(gainDb(narrow, 150, 700)).isLessThan(-22);
        assertThat(gainDb(narrow, 6_800, 700)).isLessThan(-22);
        assertThat(gainDb(narrow, 2_800, 700)).isBetween(-6.0, 8.0);
    }

    private static Device narrowest(Draw draw) {
        Device device = AirDevices.headset(draw);
        while (device.stages().get(0).hz() != 300) {
            device = AirDevices.headset(draw);
        }
        return device;
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
        assertThat(counts).hasSize(6);
        int skin =
                counts.getOrDefault(Device.Kind.SKIN_MICROPHONE, 0) + counts.getOrDefault(Device.Kind.STETHOSCOPE, 0);
        int accelerometers = counts.getOrDefault(Device.Kind.ACCELEROMETER, 0);
        assertThat(skin / 3_000.0).isCloseTo(0.30, within(0.03));
        assertThat(accelerometers / 3_000.0).isCloseTo(0.25, within(0.03));
    }

    @Test
    void aModeRingsAsLongAsItsDampingSays() {
        // 115 Hz, damping ratio 0.1: 1 / (2 pi 0.1 115) = 13.8 ms (Ozmen et al. 2021 give 5.5 ms for 182 per second).
        assertThat(FilterStage.mode(115, 0.1, 0).decaySeconds()).isCloseTo(0.01384, within(1e-4));
    }

    @Test
    void anotherRateChangesNothingElse() {
        Device device = Device.drawn(draw);
        assertThat(device.atRate(8_000).stages()).isEqualTo(device.stages());
        assertThat(device.atRate(8_000).rateHz()).isEqualTo(8_000);
    }

    /** |1 + s c / (2 pi j f r)| of a cardioid, s = 0.5, at 5 cm and 40 cm; c = 343 m/s. */
    @ParameterizedTest
    @CsvSource({"0.05, 200, 9.23", "0.05, 1000, 1.13", "0.4, 200, 0.48"})
    void aCardioidGainsTheBassOfASphericalWave(double metres, double hz, double gainDb) {
        float[] response = Spectrum.impulse(RATE_HZ);
        ProximityEffect.apply(0.5, metres, response, RATE_HZ);
        assertThat(Spectrum.db(Spectrum.magnitude(response, hz, RATE_HZ))).isCloseTo(gainDb, within(0.4));
    }

    @Test
    void tissueTakesThreeDecibelsAtItsCornerAndTheCornerFallsWithDepth() {
        Tissue shallow = new Tissue(1);
        float[] response = Spectrum.impulse(1 << 14);
        shallow.applyTo(response, 48_000);
        // At an eighth of the rate the discrete filter is a little off the analogue one.
        assertThat(Spectrum.db(Spectrum.magnitude(response, shallow.cornerHz(), 48_000)))
                .isCloseTo(-3, within(0.7));
        assertThat(Spectrum.magnitude(response, 0, 48_000)).isCloseTo(1, within(1e-3));
        assertThat(new Tissue(4).cornerHz()).isEqualTo(shallow.cornerHz() / 4);
    }
}
