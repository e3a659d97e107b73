package org.jointsound.corpus.path;

import java.util.ArrayList;
import java.util.List;
import org.jointsound.corpus.sound.Draw;

/**
 * Sensors on the skin. The accelerometer's first mode and damping follow Ozmen et al. 2021 (115 +/- 44 Hz, 0.098); all
 * other ranges are ours.
 */
final class ContactDevices {
    /** Accelerometers of knee studies store 2 kHz. */
    private static final List<Integer> ACCELEROMETER_RATES_HZ = List.of(2_000, 8_000, 16_000, 22_050, 44_100, 48_000);

    private ContactDevices() {}

    static Device skinMicrophone(Draw draw) {
        List<FilterStage> stages = List.of(
                FilterStage.highPass(draw.uniform(15, 50)),
                FilterStage.lowPass(draw.logNormal(900, 1.7)),
                FilterStage.resonance(draw.logNormal(250, 1.5), draw.uniform(2, 6), draw.uniform(3, 12)));
        return device(Device.Kind.SKIN_MICROPHONE, draw.pick(Device.RATES_HZ), stages);
    }

    /** With its bell it hears the lowest; a diaphragm takes some of that away and reaches higher. */
    static Device stethoscope(Draw draw) {
        boolean bell = draw.chance(0.5);
        List<FilterStage> stages = List.of(
                FilterStage.highPass(bell ? draw.uniform(15, 30) : draw.uniform(70, 150)),
                FilterStage.lowPass(draw.logNormal(bell ? 350 : 900, 1.3)),
                // The chest piece with the air in its tube.
                FilterStage.resonance(draw.uniform(100, 300), draw.uniform(1.5, 4), draw.uniform(3, 10)));
        return device(Device.Kind.STETHOSCOPE, draw.pick(Device.RATES_HZ), stages);
    }

    static Device accelerometer(Draw draw) {
        double firstModeHz = draw.normalWithin(115, 44, 40, 250);
        List<FilterStage> stages = new ArrayList<>();
        stages.add(FilterStage.highPass(draw.uniform(5, 20)));
        stages.add(FilterStage.lowPass(draw.logNormal(3_000, 1.8)));
        stages.add(FilterStage.mode(firstModeHz, 0.1, draw.uniform(3, 10)));
        int higher = draw.between(2, 3);
        for (int i = 0; i < higher; i++) {
            double hz = firstModeHz * draw.uniform(2.5, 6.3);
            stages.add(FilterStage.mode(hz, draw.uniform(0.05, 0.15), draw.uniform(2, 8)));
        }
        return device(Device.Kind.ACCELEROMETER, draw.pick(ACCELEROMETER_RATES_HZ), stages);
    }

    private static Device device(Device.Kind kind, int rateHz, List<FilterStage> stages) {
        return new Device(kind, rateHz, stages, 0, 0);
    }
}
