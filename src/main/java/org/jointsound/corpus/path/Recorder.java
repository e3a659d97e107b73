package org.jointsound.corpus.path;

import org.jointsound.audio.Biquad;
import org.jointsound.corpus.sound.Decibels;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Loudness;
import org.jspecify.annotations.Nullable;

/**
 * What the device does to what its sensor gave, in this order: high-pass, automatic gain, noise suppression, level, overload,
 * offset, rounding. It belongs to the device, so a person keeps it. Shares and ranges are ours.
 *
 * @param gain null without
 * @param gate null without
 * @param softOverload whether it bends towards full scale instead of cutting there
 * @param offset of the converter, as a fraction of full scale; where it is 0 a high-pass takes it away
 * @param highPassHz corner of that high-pass; 0 without
 * @param store how it keeps samples
 * @param codec through which it sends the recording; null without
 */
public record Recorder(
        @Nullable AutomaticGain gain,
        @Nullable NoiseGate gate,
        boolean softOverload,
        double offset,
        double highPassHz,
        SampleStore store,
        @Nullable LossyCodec codec) {
    private static final double GAIN_CHANCE = 0.20;
    private static final double GATE_CHANCE = 0.15;
    private static final double SOFT_CHANCE = 0.5;
    private static final double OFFSET_CHANCE = 0.3;

    /** From here on a soft overload bends. */
    private static final double KNEE = 0.8;

    /** An 8-bit recording is driven at least so high, or nothing but its loudest sound is above a step. */
    private static final double LEAST_8_BIT_PEAK_DBFS = -12;

    public static Recorder drawn(Draw draw) {
        AutomaticGain gain = AutomaticGain.drawn(draw);
        NoiseGate gate = NoiseGate.drawn(draw);
        LossyCodec codec = LossyCodec.drawn(draw);
        boolean highPassed = !draw.chance(OFFSET_CHANCE);
        double highPassHz = draw.uniform(5, 30);
        double offset = (draw.chance(0.5) ? 1 : -1) * draw.attenuation(40, 66);
        int kept = draw.weighted(0.35, 0.35, 0.05, 0.05, 0.20);
        boolean lossy = kept == 4;
        return new Recorder(
                draw.chance(GAIN_CHANCE) ? gain : null,
                draw.chance(GATE_CHANCE) ? gate : null,
                draw.chance(SOFT_CHANCE),
                highPassed ? 0 : offset,
                highPassed ? highPassHz : 0,
                store(kept),
                lossy ? codec : null);
    }

    private static SampleStore store(int kept) {
        return switch (kept) {
            case 1 -> SampleStore.DITHERED_16;
            case 2 -> SampleStore.PLAIN_8;
            case 3 -> SampleStore.MU_LAW;
            default -> SampleStore.PLAIN_16;
        };
    }

    /** The same without what changes a sound beyond its level. */
    public Recorder plain() {
        return new Recorder(null, null, false, 0, 0, SampleStore.PLAIN_16, null);
    }

    /**
     * Records in place, all but the codec.
     *
     * @param peakDbfs to which the recording is driven; what goes beyond 0 is overload
     * @param draw for dither
     */
    public void record(float[] samples, double peakDbfs, int rateHz, Draw draw) {
        if (highPassHz > 0) {
            Biquad.highPass(highPassHz, Biquad.BUTTERWORTH_Q, rateHz).process(samples);
        }
        if (gain != null) {
            gain.applyTo(samples, rateHz);
        }
        if (gate != null) {
            gate.applyTo(samples, rateHz);
        }
        Background.scale(samples, Decibels.toAmplitude(driven(peakDbfs)) / Loudness.peak(samples));
        for (int i = 0; i < samples.length; i++) {
            double limited = softOverload ? bent(samples[i]) : samples[i];
            samples[i] = (float) Math.max(-1, Math.min(1, limited + offset));
        }
        store.round(samples, draw);
    }

    private double driven(double peakDbfs) {
        return store.bits() == 8 ? Math.max(LEAST_8_BIT_PEAK_DBFS, peakDbfs) : peakDbfs;
    }

    /** Straight up to the knee, then a hyperbola that goes on with its slope and comes near 1. */
    private static double bent(double x) {
        double over = (Math.abs(x) - KNEE) / (1 - KNEE);
        double size = KNEE + (1 - KNEE) * over / (1 + over);
        return over <= 0 ? x : Math.signum(x) * size;
    }
}
