package org.jointsound.corpus.path;

import org.jointsound.corpus.sound.Loudness;

/** A gain that changes slowly: one value for each hop, a straight line between the middles of two hops. */
final class GainCurve {
    private GainCurve() {}

    static int hopSamples(double hopSeconds, int rateHz) {
        return (int) Math.max(1, Math.round(hopSeconds * rateHz));
    }

    /** Root mean square of each hop, the last of which may be shorter. */
    static double[] levels(float[] samples, int hop) {
        double[] levels = new double[(samples.length + hop - 1) / hop];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = Loudness.rms(samples, i * hop, Math.min(samples.length, (i + 1) * hop));
        }
        return levels;
    }

    /** Multiplies in place. */
    static void apply(double[] gains, float[] samples, int hop) {
        for (int i = 0; i < samples.length; i++) {
            double place = (i + 0.5) / hop - 0.5;
            int before = (int) Math.max(0, Math.floor(place));
            int after = Math.min(gains.length - 1, before + 1);
            double share = Math.max(0, place - before);
            samples[i] *= (float) (gains[before] + share * (gains[after] - gains[before]));
        }
    }
}
