package org.jointsound.corpus.preview;

import java.util.Arrays;
import org.jointsound.audio.Clip;
import org.jointsound.audio.PowerSpectrum;

/** How much of each frequency there is at each time, as a grid of levels; row 0 is the highest frequency. */
final class Spectrogram {
    /** From the loudest point down to the darkest colour. A range of our own: phones hear little more. */
    static final double RANGE_DB = 70;
    /** What lies above is not shown, so that a fast recording's empty octaves do not crowd out the rest. */
    private static final double HIGHEST_HZ = 24_000;
    /** Frames last half of this to all of it: short enough for a click, long enough for a hum. */
    private static final double LONGEST_FRAME_SECONDS = 0.024;

    private static final int SHORTEST_FRAME = 64;

    private final int columns;
    private final int rows;
    private final double topHz;
    private final double[] power;
    private final double loudest;

    private Spectrogram(int columns, int rows, double topHz, double[] power) {
        this.columns = columns;
        this.rows = rows;
        this.topHz = topHz;
        this.power = power;
        this.loudest = Arrays.stream(power).max().orElse(0);
    }

    /** Of a whole clip. */
    static Spectrogram of(Clip clip, int columns, int rows) {
        int frame = Math.max(SHORTEST_FRAME, Integer.highestOneBit((int) (clip.rateHz() * LONGEST_FRAME_SECONDS)));
        double topHz = Math.min(HIGHEST_HZ, clip.rateHz() / 2.0);
        double[] edges = edges(topHz, rows, (double) frame / clip.rateHz());
        PowerSpectrum spectrum = new PowerSpectrum(frame);
        float[] samples = clip.samples();
        double perColumn = (double) samples.length / columns;
        double[] power = new double[columns * rows];
        for (int column = 0; column < columns; column++) {
            double[] peaks = peaks(spectrum, samples, column * perColumn, perColumn, frame);
            for (int row = 0; row < rows; row++) {
                power[row * columns + column] = between(peaks, edges[row + 1], edges[row]);
            }
        }
        return new Spectrogram(columns, rows, topHz, power);
    }

    /** The edges of the rows from above, even in mel, as positions among the bins. */
    private static double[] edges(double topHz, int rows, double binsPerHz) {
        double[] edges = new double[rows + 1];
        for (int row = 0; row <= rows; row++) {
            edges[row] = MelScale.hz(MelScale.mel(topHz) * (rows - row) / rows) * binsPerHz;
        }
        return edges;
    }

    /** The loudest of a column's frames, bin by bin; they overlap by three quarters, so that no click falls between. */
    private static double[] peaks(PowerSpectrum spectrum, float[] samples, double from, double length, int frame) {
        int frames = (int) Math.max(1, Math.ceil(4 * length / frame));
        double[] peaks = new double[spectrum.bins()];
        double[] bins = new double[spectrum.bins()];
        for (int i = 0; i < frames; i++) {
            double centre = from + (i + 0.5) / frames * length;
            Arrays.fill(bins, 0);
            spectrum.addTo(samples, (int) Math.round(centre) - frame / 2, bins);
            keepLarger(peaks, bins);
        }
        return peaks;
    }

    private static void keepLarger(double[] peaks, double[] bins) {
        for (int bin = 0; bin < bins.length; bin++) {
            peaks[bin] = Math.max(peaks[bin], bins[bin]);
        }
    }

    /** The largest bin in a row that holds some; the value in its middle where rows are finer than bins. */
    private static double between(double[] bins, double low, double high) {
        if (high - low < 1) {
            double middle = (low + high) / 2;
            int below = (int) Math.min(middle, bins.length - 2);
            return bins[below] + (bins[below + 1] - bins[below]) * (middle - below);
        }
        double largest = 0;
        for (int bin = (int) Math.ceil(low); bin <= high && bin < bins.length; bin++) {
            largest = Math.max(largest, bins[bin]);
        }
        return largest;
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    /** Upper edge of the highest row. */
    double topHz() {
        return topHz;
    }

    /** Level in dB below the loudest point: 0 down to -{@link #RANGE_DB}, which is also that of digital silence. */
    double decibels(int column, int row) {
        double ratio = loudest > 0 ? power[row * columns + column] / loudest : 0;
        return ratio > 0 ? Math.max(-RANGE_DB, 10 * StrictMath.log10(ratio)) : -RANGE_DB;
    }
}
