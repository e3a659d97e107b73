package org.jointsound.audio;

import java.math.BigInteger;

/**
 * A low-pass filter, tabulated for output samples that fall between input samples.
 *
 * <p>Kaiser's window with Kaiser's two formulas: for an attenuation of A dB, {@code beta = 0.1102 (A - 8.7)} and
 * {@code length = (A - 7.95) / (2.285 * transition width in radians per sample)} (J. F. Kaiser, "Nonrecursive digital
 * filter design using the I0-sinh window function", ISCAS 1974; A. V. Oppenheim and R. W. Schafer, "Discrete-Time
 * Signal Processing", section 7.5). The table is made with StrictMath, so that it is the same on every machine.
 */
final class SincPhases {
    private static final double ATTENUATION_DB = 80;
    private static final double BETA = 0.1102 * (ATTENUATION_DB - 8.7);

    private static final double I0_BETA = besselI0(BETA);

    /** Edges of the transition, as shares of the lower rate's Nyquist frequency. */
    private static final double PASS_EDGE = 0.87;

    private static final double STOP_EDGE = 1.0;

    /**
     * Phases per sample of the lower rate when the rates' ratio is too awkward for a phase of its own each. Linear
     * interpolation of a sinusoid between points d radians apart errs by up to d²/8: here (pi / 512)²/8, -106 dB.
     */
    private static final int PHASES_PER_SAMPLE = 512;

    /** Row k holds the taps for an output sample k / (rows - 1) behind an input sample; they sum to 1. */
    private final float[][] rows;

    private final int reach;
    private final int outRateHz;

    private SincPhases(float[][] rows, int reach, int outRateHz) {
        this.rows = rows;
        this.reach = reach;
        this.outRateHz = outRateHz;
    }

    /** The filter from one rate to the other; its table has at most about 40,000 entries, whatever the rates. */
    static SincPhases between(int inRateHz, int outRateHz) {
        double share = Math.min(1.0, (double) outRateHz / inRateHz);
        double transition = Math.PI * (STOP_EDGE - PASS_EDGE) * share;
        double taps = (ATTENUATION_DB - 7.95) / (2.285 * transition);
        // Even, because the sums go by fours.
        int reach = 2 * (int) Math.ceil(taps / 4);
        int common =
                BigInteger.valueOf(inRateHz).gcd(BigInteger.valueOf(outRateHz)).intValue();
        int most = (int) Math.ceil(PHASES_PER_SAMPLE * share);
        int phases = Math.min(outRateHz / common, most);
        float[][] rows = new float[phases + 1][];
        for (int k = 0; k <= phases; k++) {
            rows[k] = row((double) k / phases, reach, share * (PASS_EDGE + STOP_EDGE) / 2);
        }
        return new SincPhases(rows, reach, outRateHz);
    }

    /** Input samples needed before and behind the place of an output sample. */
    int reach() {
        return reach;
    }

    /**
     * The signal's value between two samples.
     *
     * @param padded the signal with {@link #reach()} samples before its first and behind its last
     * @param index sample, counted without the padding, before the place
     * @param part how far behind that sample the place is, in parts of the output rate
     */
    float valueAt(float[] padded, int index, int part) {
        long scaled = (long) part * (rows.length - 1);
        int row = (int) (scaled / outRateHz);
        int rest = (int) (scaled % outRateHz);
        float value = dot(padded, index + 1, rows[row]);
        if (rest == 0) {
            return value;
        }
        float next = dot(padded, index + 1, rows[row + 1]);
        return value + (next - value) * rest / outRateHz;
    }

    // Four sums, because one long chain of additions would leave most of the processor waiting for the last one.
    private static float dot(float[] signal, int from, float[] taps) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        for (int i = 0; i < taps.length; i += 4) {
            a += signal[from + i] * taps[i];
            b += signal[from + i + 1] * taps[i + 1];
            c += signal[from + i + 2] * taps[i + 2];
            d += signal[from + i + 3] * taps[i + 3];
        }
        return (a + b) + (c + d);
    }

    private static float[] row(double fraction, int reach, double cutoff) {
        double[] exact = new double[2 * reach];
        double sum = 0;
        for (int i = 0; i < exact.length; i++) {
            double distance = i - (reach - 1) - fraction;
            exact[i] = sinc(cutoff * distance) * kaiser(distance / reach);
            sum += exact[i];
        }
        float[] row = new float[exact.length];
        for (int i = 0; i < row.length; i++) {
            // Every phase passes 0 Hz with gain 1, so a constant stays a constant.
            row[i] = (float) (exact[i] / sum);
        }
        return row;
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : StrictMath.sin(Math.PI * x) / (Math.PI * x);
    }

    private static double kaiser(double x) {
        return Math.abs(x) >= 1 ? 0 : besselI0(BETA * StrictMath.sqrt(1 - x * x)) / I0_BETA;
    }

    /** Modified Bessel function of the first kind, order 0, by its power series (Abramowitz and Stegun 9.6.12). */
    private static double besselI0(double x) {
        double term = 1;
        double sum = 1;
        for (int k = 1; term > sum * 1e-17; k++) {
            term *= (x / (2 * k)) * (x / (2 * k));
            sum += term;
        }
        return sum;
    }
}
