package org.jointsound.feature.clip;

import org.jointsound.audio.PowerSpectrum;

/**
 * Triangular filters, equally spaced on the mel scale (2595 log10(1 + f / 700), O'Shaughnessy 1987), each averaging the power
 * that it lets through.
 */
final class MelFilters {
    static final int COUNT = 32;
    private static final double LOWEST_HZ = 50;
    private static final double HIGHEST_HZ = 10_000;

    /** A measured bandwidth this near to a band's edge is taken to reach it. */
    private static final double REACHED = 0.97;

    private final double[][] weights = new double[COUNT][];

    MelFilters(PowerSpectrum spectrum, int rateHz) {
        for (int filter = 0; filter < COUNT; filter++) {
            weights[filter] = weights(filter, spectrum, rateHz);
        }
    }

    private static double[] weights(int filter, PowerSpectrum spectrum, int rateHz) {
        double low = edgeHz(filter);
        double centre = edgeHz(filter + 1);
        double high = edgeHz(filter + 2);
        double[] weights = new double[spectrum.bins()];
        double sum = 0;
        for (int bin = 0; bin < weights.length; bin++) {
            double hz = spectrum.hz(bin, rateHz);
            weights[bin] = Math.max(0, Math.min((hz - low) / (centre - low), (high - hz) / (high - centre)));
            sum += weights[bin];
        }
        for (int bin = 0; bin < weights.length; bin++) {
            weights[bin] /= sum;
        }
        return weights;
    }

    /** Mean power behind each filter. */
    double[] of(double[] power) {
        double[] bands = new double[COUNT];
        for (int filter = 0; filter < COUNT; filter++) {
            double[] own = weights[filter];
            double sum = 0;
            for (int bin = 0; bin < own.length; bin++) {
                sum += own[bin] * power[bin];
            }
            bands[filter] = sum;
        }
        return bands;
    }

    /** Whether a recording that ends at this frequency has all that the filter lets through. */
    static boolean holds(int filter, double bandwidthHz) {
        return reaches(edgeHz(filter + 2), bandwidthHz);
    }

    /** Whether it has all that any of the filters lets through. */
    static boolean holdsAll(double bandwidthHz) {
        return holds(COUNT - 1, bandwidthHz);
    }

    static boolean reaches(double hz, double bandwidthHz) {
        return bandwidthHz >= REACHED * hz;
    }

    private static double edgeHz(int edge) {
        double low = mel(LOWEST_HZ);
        double step = (mel(HIGHEST_HZ) - low) / (COUNT + 1);
        return 700 * (Math.pow(10, (low + edge * step) / 2595) - 1);
    }

    private static double mel(double hz) {
        return 2595 * Math.log10(1 + hz / 700);
    }
}
