package org.jointsound.corpus.path;

import java.util.ArrayList;
import java.util.List;
import org.jointsound.corpus.sound.Draw;

/** Microphones in air. Ranges are ours, apart from the telephone band. */
final class AirDevices {
    /** The telephone band. */
    static final double TELEPHONE_LOW_HZ = 300;

    static final double TELEPHONE_HIGH_HZ = 3_400;

    private static final double NARROW_BAND_CHANCE = 0.6;
    private static final double CARDIOID_CHANCE = 0.5;
    private static final double CARDIOID_GRADIENT_SHARE = 0.5;

    private AirDevices() {}

    static Device phone(Draw draw) {
        List<FilterStage> stages = new ArrayList<>();
        stages.add(FilterStage.highPass(draw.uniform(80, 200)));
        int resonances = draw.between(1, 3);
        for (int i = 0; i < resonances; i++) {
            stages.add(FilterStage.resonance(draw.uniform(600, 6_000), draw.uniform(1, 4), draw.uniform(3, 10)));
        }
        return new Device(Device.Kind.AIR_PHONE, draw.pick(Device.RATES_HZ), stages, draw.uniform(-3, 3), 0);
    }

    /** Most pass the telephone band alone, whatever the rate of the file; the others reach to 7 kHz. */
    static Device headset(Draw draw) {
        boolean narrow = draw.chance(NARROW_BAND_CHANCE);
        double lowHz = narrow ? TELEPHONE_LOW_HZ : draw.uniform(50, 150);
        double highHz = narrow ? TELEPHONE_HIGH_HZ : 7_000;
        // Two of second order at each edge: a telephone channel is steep.
        List<FilterStage> stages = List.of(
                FilterStage.highPass(lowHz),
                FilterStage.highPass(lowHz),
                FilterStage.lowPass(highHz),
                FilterStage.lowPass(highHz),
                FilterStage.resonance(draw.uniform(1_000, 3_000), draw.uniform(1, 3), draw.uniform(2, 8)));
        return new Device(Device.Kind.HEADSET, draw.pick(Device.RATES_HZ), stages, 0, 0);
    }

    /** A microphone of its own, half of them cardioids. */
    static Device microphone(Draw draw) {
        List<FilterStage> stages = List.of(
                FilterStage.highPass(draw.uniform(20, 80)),
                FilterStage.resonance(draw.uniform(3_000, 10_000), draw.uniform(0.7, 2), draw.uniform(1, 6)));
        double gradientShare = draw.chance(CARDIOID_CHANCE) ? CARDIOID_GRADIENT_SHARE : 0;
        return new Device(
                Device.Kind.AIR_MICROPHONE, draw.pick(Device.RATES_HZ), stages, draw.uniform(-1, 1), gradientShare);
    }
}
