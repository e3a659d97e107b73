package org.jointsound.corpus.path;

import java.util.List;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.SpectralTilt;

/**
 * A sensor with its response.
 *
 * @param kind what it is
 * @param rateHz rate of its files
 * @param stages its response
 * @param tiltDbPerOctave slope above {@link #TILT_FROM_HZ}
 * @param gradientShare how much of a microphone's signal is the pressure gradient: 0 for one that hears all directions
 *     alike and for contact sensors, 0.5 for a cardioid
 */
public record Device(Kind kind, int rateHz, List<FilterStage> stages, double tiltDbPerOctave, double gradientShare) {
    public static final double TILT_FROM_HZ = 1_000;

    static final List<Integer> RATES_HZ = List.of(8_000, 16_000, 22_050, 44_100, 48_000);

    public enum Kind {
        AIR_PHONE("air_phone", false),
        HEADSET("headset", false),
        AIR_MICROPHONE("air_microphone", false),
        SKIN_MICROPHONE("skin_microphone", true),
        STETHOSCOPE("stethoscope", true),
        ACCELEROMETER("accelerometer", true);

        private final String slug;
        private final boolean touchesSkin;

        Kind(String slug, boolean touchesSkin) {
            this.slug = slug;
            this.touchesSkin = touchesSkin;
        }

        /** As it is written in the metadata. */
        public String slug() {
            return slug;
        }

        /** Whether it hears the body instead of the room. */
        public boolean touchesSkin() {
            return touchesSkin;
        }
    }

    public Device {
        stages = List.copyOf(stages);
    }

    /** Air 45 %, skin 30 %, accelerometer 25 %; how the first two are shared out is our choice. */
    public static Device drawn(Draw draw) {
        return switch (draw.weighted(0.20, 0.10, 0.15, 0.18, 0.12, 0.25)) {
            case 0 -> AirDevices.phone(draw);
            case 1 -> AirDevices.headset(draw);
            case 2 -> AirDevices.microphone(draw);
            case 3 -> ContactDevices.skinMicrophone(draw);
            case 4 -> ContactDevices.stethoscope(draw);
            default -> ContactDevices.accelerometer(draw);
        };
    }

    /** The same device put on anew: all but its high-pass moves by this factor. */
    public Device placedAnew(double factor) {
        List<FilterStage> moved = stages.stream()
                .map(stage -> stage.kind() == FilterStage.Kind.HIGH_PASS ? stage : stage.shifted(factor))
                .toList();
        return new Device(kind, rateHz, moved, tiltDbPerOctave, gradientShare);
    }

    /** The same device set to another rate. */
    public Device atRate(int otherRateHz) {
        return new Device(kind, otherRateHz, stages, tiltDbPerOctave, gradientShare);
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
