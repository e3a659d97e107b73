package org.jointsound.feature;

/**
 * How strongly an amplitude envelope fluctuates in bands of modulation frequency. The envelope is cut in pieces of a second
 * (one shorter piece when the event is shorter), whose discrete Fourier transforms are averaged; by Parseval the bins of
 * a band add up to the variance that the band contributes.
 */
final class Modulation {
    private static final double PIECE_SECONDS = 1;
    private static final double LEAST_DEPTH = 1e-3;

    private final double[] amplitudes;
    private final double stepSeconds;
    private final int piece;

    /**
     * The fluctuation of an envelope.
     *
     * @param amplitudes at least one, not negative
     */
    Modulation(double[] amplitudes, double stepSeconds) {
        this.amplitudes = amplitudes;
        this.stepSeconds = stepSeconds;
        this.piece = Math.max(1, Math.min(amplitudes.length, (int) Math.round(PIECE_SECONDS / stepSeconds)));
    }

    /**
     * Modulation depth per band in dB: a sinusoidal fluctuation between 0 and twice the mean reads 0.
     *
     * @param edgesHz band edges, increasing
     * @return one value per band; NaN where the event is shorter than two periods of the lower edge
     */
    double[] depthDb(double... edgesHz) {
        double mean = Statistics.mean(amplitudes);
        double[] out = new double[edgesHz.length - 1];
        for (int band = 0; band < out.length; band++) {
            int from = (int) Math.ceil(edgesHz[band] * piece * stepSeconds);
            int to = Math.min((int) Math.ceil(edgesHz[band + 1] * piece * stepSeconds) - 1, (piece - 1) / 2);
            boolean longEnough = edgesHz[band] * piece * stepSeconds >= 2 && to >= from && mean > 0;
            out[band] = longEnough
                    ? 20 * Math.log10(Math.max(LEAST_DEPTH, Math.sqrt(2 * variance(from, to)) / mean))
                    : Double.NaN;
        }
        return out;
    }

    /** Mean variance over the pieces that lies in the bins from one to another, both inclusive. */
    private double variance(int fromBin, int toBin) {
        double[] cosine = new double[piece];
        double[] sine = new double[piece];
        for (int i = 0; i < piece; i++) {
            cosine[i] = Math.cos(2 * Math.PI * i / piece);
            sine[i] = Math.sin(2 * Math.PI * i / piece);
        }
        int pieces = amplitudes.length / piece;
        double sum = 0;
        for (int bin = fromBin; bin <= toBin; bin++) {
            for (int at = 0; at < pieces; at++) {
                double re = 0;
                double im = 0;
                int phase = 0;
                for (int i = at * piece; i < (at + 1) * piece; i++) {
                    re += amplitudes[i] * cosine[phase];
                    im += amplitudes[i] * sine[phase];
                    phase = (phase + bin) % piece;
                }
                sum += 2 * (re * re + im * im) / ((double) piece * piece);
            }
        }
        return sum / pieces;
    }
}
