package org.jointsound.corpus.path;

import java.util.ArrayList;
import java.util.List;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.SpectralTilt;

/**
 * A sensor with its way from the joint to the file.
 *
 * @param kind microphone in air, on skin, or accelerometer
 * @param rateHz rate of its files
 * @param stages its response
 * @param tiltDbPerOctave slope above {@link #TILT_FROM_HZ}
 */
public record Device(Kind kind, int rateHz, List<FilterStage> stages, double tiltDbPerOctave) {
    public static final double TILT_FROM_HZ = 1_000;

    private static final List<Integer> RATES_HZ = List.of(8_000, 16_000, 22_050, 44_100, 48_000);

    /** Accelerometers of knee studies store 2 kHz. */
    private static final List<Integer> ACCELEROMETER_RATES_HZ = List.of(2_000, 8_000, 16_000, 22_050, 44_100, 48_000);

    public enum Kind {
        AIR_PHONE("air_phone"),
        SKIN_MICROPHONE("skin_microphone"),
        ACCELEROMETER("accelerometer");

        private final String slug;

        Kind(String slug) {
            this.slug = slug;
        }

        /** As it is written in the metadata. */
        public String slug() {
            return slug;
        }

        /** Whether it hears the body instead of the room. */
        public boolean touchesSkin() {
            return this != AIR_PHONE;
        }
    }

    public Device {
        stages = List.copyOf(stages);
    }

    public static Device drawn(Draw draw) {
        return switch (draw.weighted(0.45, 0.30, 0.25)) {
            case 0 -> airPhone(draw);
            case 1 -> skinMicrophone(draw);
            default -> accelerometer(draw);
        };
    }

    public static Device airPhone(Draw draw) {
        List<FilterStage> stages = new ArrayList<>();
        stages.add(FilterStage.highPass(draw.uniform(80, 200)));
        int resonances = draw.between(1, 3);
        for (int i = 0; i < resonances; i++) {
            stages.add(FilterStage.resonance(draw.uniform(600, 6_000), draw.uniform(1, 4), draw.uniform(3, 10)));
        }
        return new Device(Kind.AIR_PHONE, draw.pick(RATES_HZ), stages, draw.uniform(-3, 3));
    }

    public static Device skinMicrophone(Draw draw) {
        List<FilterStage> stages = List.of(
                FilterStage.highPass(draw.uniform(15, 50)),
                FilterStage.lowPass(draw.logNormal(900, 1.7)),
                FilterStage.resonance(draw.logNormal(250, 1.5), draw.uniform(2, 6), draw.uniform(3, 12)));
        return new Device(Kind.SKIN_MICROPHONE, draw.pick(RATES_HZ), stages, 0);
    }

    public static Device accelerometer(Draw draw) {
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
        return new Device(Kind.ACCELEROMETER, draw.pick(ACCELEROMETER_RATES_HZ), stages, 0);
    }

    /** The same device put on anew: all but its high-pass moves by this factor. */
    public Device placedAnew(double factor) {
        List<FilterStage> moved = stages.stream()
                .map(stage -> stage.kind() == FilterStage.Kind.HIGH_PASS ? stage : stage.shifted(factor))
                .toList();
        return new Device(kind, rateHz, moved, tiltDbPerOctave);
    }

    /** Filters in place, at whatever rate the samples have. */
    public void applyTo(float[] samples, int samplesRateHz) {
        stages.forEach(stage -> stage.applyTo(samples, samplesRateHz));
        if (tiltDbPerOctave != 0 && TILT_FROM_HZ < samplesRateHz / 2.0) {
            SpectralTilt.of(tiltDbPerOctave, TILT_FROM_HZ, samplesRateHz).process(samples);
        }
    }

    /** How long the slowest resonance rings on: what it adds to the end of a sound. */
    public double ringSeconds() {
        return stages.stream()
                .filter(stage -> stage.kind() == FilterStage.Kind.RESONANCE)
                .mapToDouble(FilterStage::decaySeconds)
                .max()
                .orElse(0);
    }
}
