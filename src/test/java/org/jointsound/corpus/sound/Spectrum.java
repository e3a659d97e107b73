package org.jointsound.corpus.sound;

/** Single lines of a spectrum by their defining sum, independent of any filter or transform of the program. */
public final class Spectrum {
    private Spectrum() {}

    public static double magnitude(float[] samples, double hz, int rateHz) {
        double re = 0;
        double im = 0;
        for (int i = 0; i < samples.length; i++) {
            re += samples[i] * Math.cos(2 * Math.PI * hz * i / rateHz);
            im -= samples[i] * Math.sin(2 * Math.PI * hz * i / rateHz);
        }
        return Math.hypot(re, im);
    }

    public static double db(double ratio) {
        return 20 * Math.log10(ratio);
    }

    public static float[] impulse(int length) {
        float[] samples = new float[length];
        samples[0] = 1;
        return samples;
    }
}
