package org.jointsound.corpus.measure;

import java.util.function.DoubleUnaryOperator;
import org.jointsound.audio.Clip;

/** Clips by formula. */
final class Waves {
    static final int RATE_HZ = 44_100;

    private Waves() {}

    /** A clip of the values at these seconds. */
    static Clip of(double seconds, DoubleUnaryOperator valueAt) {
        float[] samples = new float[(int) Math.round(seconds * RATE_HZ)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) valueAt.applyAsDouble((double) i / RATE_HZ);
        }
        return Clip.of(samples, RATE_HZ);
    }

    static Stretch whole(Clip clip) {
        return new Stretch(clip, 0, clip.seconds());
    }

    static double tone(double hz, double seconds) {
        return Math.sin(2 * Math.PI * hz * seconds);
    }

    /** Strokes that decay within a few milliseconds, at these times and of these amplitudes. */
    static Clip strokes(double seconds, double[] at, double[] amplitudes) {
        return of(seconds, t -> {
            double sum = 0;
            for (int i = 0; i < at.length; i++) {
                sum += t < at[i] ? 0 : amplitudes[i] * Math.exp((at[i] - t) / 0.002) * Math.cos(6000 * (t - at[i]));
            }
            return sum;
        });
    }
}
