package org.jointsound.feature;

import be.tarsos.dsp.mfcc.MFCC;

/**
 * Mel-frequency cepstral coefficients of a power spectrum, over the band that a telephone carries.
 *
 * <p>TarsosDSP 2.4 places its own mel centres wrongly (one slot stays 0 and the last is forced to half the rate), so only
 * its stages are used, with centres of our own; and its logarithm floors silence at -50, so bands are floored 60 dB below
 * the strongest instead. Values are TarsosDSP's (no unit-norm scaling), not librosa's. Mel scale: O'Shaughnessy 1987,
 * 2595 log10(1 + f / 700).
 */
final class MelCepstrum {
    static final int COEFFICIENTS = 12;
    /** Band that must be there, in Hz; a recording that ends below it has no coefficients. */
    static final double LOWEST_HZ = 100;

    static final double HIGHEST_HZ = 3_900;
    private static final int FILTERS = 20;
    private static final float FLOOR_RATIO = 1e-3f;

    private final int[] centres;
    private final MFCC stages;

    MelCepstrum(int frameSize, int rateHz) {
        centres = centres(frameSize, rateHz);
        stages = new MFCC(frameSize, rateHz, COEFFICIENTS + 1, FILTERS, (float) LOWEST_HZ, (float)
                Math.min(HIGHEST_HZ, rateHz / 2.0));
    }

    /** Coefficients 1 to {@link #COEFFICIENTS}; the zeroth is level and left out. */
    double[] of(double[] power) {
        float[] magnitude = new float[power.length];
        for (int bin = 0; bin < power.length; bin++) {
            magnitude[bin] = (float) Math.sqrt(power[bin]);
        }
        float[] bands = stages.melFilter(magnitude, centres);
        float strongest = 0;
        for (float band : bands) {
            strongest = Math.max(strongest, band);
        }
        for (int i = 0; i < bands.length; i++) {
            bands[i] = Math.max(bands[i], FLOOR_RATIO * strongest);
        }
        float[] cepstrum = stages.cepCoefficients(stages.nonLinearTransformation(bands));
        double[] out = new double[COEFFICIENTS];
        for (int i = 0; i < out.length; i++) {
            out[i] = cepstrum[i + 1];
        }
        return out;
    }

    /** Bins of the filters' edges and centres, equally spaced on the mel scale, both edges of the band included. */
    static int[] centres(int frameSize, int rateHz) {
        int[] bins = new int[FILTERS + 2];
        double low = mel(LOWEST_HZ);
        double step = (mel(HIGHEST_HZ) - low) / (FILTERS + 1);
        for (int i = 0; i < bins.length; i++) {
            double hz = 700 * (Math.pow(10, (low + i * step) / 2595) - 1);
            bins[i] = (int) Math.round(hz * frameSize / rateHz);
        }
        return bins;
    }

    private static double mel(double hz) {
        return 2595 * Math.log10(1 + hz / 700);
    }
}
