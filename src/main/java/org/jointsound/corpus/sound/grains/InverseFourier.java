package org.jointsound.corpus.sound.grains;

/** From lines of a spectrum to samples: the inverse Fourier transform of radix 2 (Cooley and Tukey 1965). */
final class InverseFourier {
    /** Longest transform. */
    static final int LONGEST = 16_384;

    private static final double[] COS = new double[LONGEST / 2];
    private static final double[] SIN = new double[LONGEST / 2];

    static {
        for (int i = 0; i < LONGEST / 2; i++) {
            COS[i] = StrictMath.cos(2 * Math.PI * i / LONGEST);
            SIN[i] = StrictMath.sin(2 * Math.PI * i / LONGEST);
        }
    }

    private InverseFourier() {}

    /**
     * Transforms in place, without the factor 1/n.
     *
     * @param re real parts of the lines, then of the samples; a power of two long, at most {@link #LONGEST}
     * @param im imaginary parts, as many
     */
    static void transform(double[] re, double[] im) {
        int n = re.length;
        reverseBits(re, im);
        for (int half = 1; half < n; half *= 2) {
            int stride = LONGEST / (2 * half);
            for (int start = 0; start < n; start += 2 * half) {
                for (int k = 0; k < half; k++) {
                    int low = start + k;
                    int high = low + half;
                    double cos = COS[k * stride];
                    double sin = SIN[k * stride];
                    double x = re[high] * cos - im[high] * sin;
                    double y = re[high] * sin + im[high] * cos;
                    re[high] = re[low] - x;
                    im[high] = im[low] - y;
                    re[low] += x;
                    im[low] += y;
                }
            }
        }
    }

    private static void reverseBits(double[] re, double[] im) {
        int shift = Integer.numberOfLeadingZeros(re.length) + 1;
        for (int i = 0; i < re.length; i++) {
            int j = re.length == 1 ? 0 : Integer.reverse(i) >>> shift;
            if (j > i) {
                swap(re, i, j);
                swap(im, i, j);
            }
        }
    }

    private static void swap(double[] values, int i, int j) {
        double kept = values[i];
        values[i] = values[j];
        values[j] = kept;
    }
}
