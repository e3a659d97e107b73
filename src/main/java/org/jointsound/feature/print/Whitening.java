package org.jointsound.feature.print;

import be.tarsos.dsp.util.fft.FFT;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** A spectrum from 100 to 1740 Hz in which every bin is about as strong as every other. */
final class Whitening {
    private static final double HIGHEST_HZ = 1_740;
    private static final int FIRST = bin(LevelledSound.LOWEST_HZ);

    /** Bins in the band. */
    static final int BINS = bin(HIGHEST_HZ) - FIRST;

    /** Bins on either side, 20 Hz, over which strength is averaged. */
    private static final int REACH = bin(20);

    /** Bands that are weaker than this beside the strongest stay weaker: above its bandwidth a recording has only noise. */
    private static final double FLOOR = 0.03;

    /** No bin counts for more than this times its neighbours, so that two recordings with the same hum are not alike. */
    private static final double LIMIT = 1.5;

    /** The strongest of 1680 bins of noise is about 3.1 times the mean; what stands out further is a line, as hum has. */
    private static final double LINE = 3.5;

    private final double[] real = new double[BINS];
    private final double[] imaginary = new double[BINS];
    private final double[] strength = new double[BINS];

    private Whitening() {}

    /** The whitened spectrum of {@link LevelledSound#FOLD} samples. */
    static Whitening of(float[] samples) {
        float[] spectrum = samples.clone();
        new FFT(LevelledSound.FOLD).forwardTransform(spectrum);
        Whitening white = new Whitening();
        for (int i = 0; i < BINS; i++) {
            white.real[i] = spectrum[2 * (FIRST + i)];
            white.imaginary[i] = spectrum[2 * (FIRST + i) + 1];
            white.strength[i] = Math.hypot(white.real[i], white.imaginary[i]);
        }
        white.flatten();
        return white;
    }

    private void flatten() {
        double[] about = about(strength);
        // Twice more without what stands out: a line must not push its neighbours down.
        about = about(limited(about));
        about = about(limited(about));
        double floor = FLOOR * Arrays.stream(about).max().orElse(0);
        for (int i = 0; i < BINS; i++) {
            double by = Math.max(about[i], floor);
            strength[i] = by == 0 ? 0 : strength[i] / by;
            double shrink = by == 0 ? 0 : LIMIT / Math.max(strength[i], LIMIT) / by;
            real[i] *= shrink;
            imaginary[i] *= shrink;
        }
    }

    private double[] limited(double[] about) {
        return IntStream.range(0, BINS)
                .mapToDouble(i -> Math.min(strength[i], 2 * about[i]))
                .toArray();
    }

    private static double[] about(double[] values) {
        double[] sums = new double[BINS + 1];
        for (int i = 0; i < BINS; i++) {
            sums[i + 1] = sums[i] + values[i];
        }
        double[] mean = new double[BINS];
        for (int i = 0; i < BINS; i++) {
            int from = Math.max(0, i - REACH);
            int to = Math.min(BINS, i + REACH + 1);
            mean[i] = (sums[to] - sums[from]) / (to - from);
        }
        return mean;
    }

    /** Real part of a bin, within 1.5. */
    double real(int bin) {
        return real[bin];
    }

    /** Imaginary part of a bin, within 1.5. */
    double imaginary(int bin) {
        return imaginary[bin];
    }

    /** The strongest bins beside lines, ascending. */
    List<Integer> peaks(int most) {
        return IntStream.range(0, BINS)
                .filter(i -> strength[i] > 0 && strength[i] <= LINE)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -strength[i]).thenComparing(i -> i))
                .limit(most)
                .sorted()
                .toList();
    }

    private static int bin(double hz) {
        return (int) (hz * LevelledSound.FOLD / LevelledSound.RATE_HZ);
    }
}
