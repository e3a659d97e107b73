package org.jointsound.feature.clip;

import java.util.Arrays;
import java.util.List;
import org.jointsound.audio.PowerSpectrum;

/**
 * What one frame's spectrum looks like between 94 Hz and 10 kHz, or up to where the recording's band ends. Meaningless in a
 * silent frame.
 */
final class FrameShape {
    /** Edges in Hz of the bands whose contrast is measured. */
    static final List<Integer> CONTRAST_EDGES_HZ = List.of(90, 200, 400, 800, 1_600, 3_200, 6_400, 10_000);

    private static final int FIRST_BIN = 2;
    private static final double HIGHEST_HZ = 10_000;
    /** What a bin holds at least, as a share of the mean bin: the transform's own rounding lies below. */
    private static final double LEAST_SHARE = 1e-9;

    private final double flatnessDb;
    private final double centroidOct;
    private final double spreadOct;
    private final double peakDb;
    private final float[] amplitudes;
    private final double[] contrastDb;

    private FrameShape(
            double flatnessDb,
            double centroidOct,
            double spreadOct,
            double peakDb,
            float[] amplitudes,
            double[] contrastDb) {
        this.flatnessDb = flatnessDb;
        this.centroidOct = centroidOct;
        this.spreadOct = spreadOct;
        this.peakDb = peakDb;
        this.amplitudes = amplitudes;
        this.contrastDb = contrastDb;
    }

    static FrameShape of(double[] power, PowerSpectrum spectrum, int rateHz, double bandwidthHz) {
        double hzPerBin = spectrum.hz(1, rateHz);
        int last = (int) Math.max(FIRST_BIN, Math.min(HIGHEST_HZ, bandwidthHz) / hzPerBin);
        double[] judged = Arrays.copyOfRange(power, FIRST_BIN, last + 1);
        double mean = Math.max(Samples.mean(judged), Double.MIN_NORMAL);
        double total = mean * judged.length;
        float[] amplitudes = new float[judged.length];
        double logs = 0;
        double peak = 0;
        double centroid = 0;
        for (int i = 0; i < judged.length; i++) {
            logs += Math.log10(judged[i] + LEAST_SHARE * mean);
            peak = Math.max(peak, judged[i]);
            centroid += judged[i] / total * octaves((i + FIRST_BIN) * hzPerBin);
            amplitudes[i] = (float) Math.sqrt(judged[i] / total);
        }
        double variance = 0;
        for (int i = 0; i < judged.length; i++) {
            double off = octaves((i + FIRST_BIN) * hzPerBin) - centroid;
            variance += judged[i] / total * off * off;
        }
        return new FrameShape(
                10 * (logs / judged.length - Math.log10(mean)),
                centroid,
                Math.sqrt(variance),
                10 * Math.log10(Math.max(peak, Double.MIN_NORMAL) / mean),
                amplitudes,
                contrast(power, hzPerBin));
    }

    /** Geometric over arithmetic mean; 0 for white noise (Johnston 1988). */
    double flatnessDb() {
        return flatnessDb;
    }

    /** Power-weighted mean of log-frequency, octaves above 1 kHz. */
    double centroidOct() {
        return centroidOct;
    }

    /** Standard deviation about it. */
    double spreadOct() {
        return spreadOct;
    }

    /** Strongest bin over the mean bin. */
    double peakDb() {
        return peakDb;
    }

    /** Loudest fifth over quietest fifth of the bins in a band (Jiang et al. 2002). */
    double contrastDb(int band) {
        return contrastDb[band];
    }

    /** How much the spectrum differs from another frame's, whatever the level: 0 for the same shape, at most root two. */
    double flux(FrameShape that) {
        double sum = 0;
        for (int i = 0; i < amplitudes.length; i++) {
            double off = (double) amplitudes[i] - that.amplitudes[i];
            sum += off * off;
        }
        return Math.sqrt(sum);
    }

    private static double[] contrast(double[] power, double hzPerBin) {
        double[] contrast = new double[CONTRAST_EDGES_HZ.size() - 1];
        for (int band = 0; band < contrast.length; band++) {
            int from = (int) Math.ceil(CONTRAST_EDGES_HZ.get(band) / hzPerBin);
            int to = (int) Math.ceil(CONTRAST_EDGES_HZ.get(band + 1) / hzPerBin);
            double[] bins = Arrays.copyOfRange(power, from, to);
            Arrays.sort(bins);
            int fifth = Math.max(1, bins.length / 5);
            double quiet = Samples.mean(Arrays.copyOf(bins, fifth));
            double loud = Samples.mean(Arrays.copyOfRange(bins, bins.length - fifth, bins.length));
            double least = LEAST_SHARE * Samples.mean(bins);
            contrast[band] =
                    10 * Math.log10(Math.max(loud, Double.MIN_NORMAL) / Math.max(quiet + least, Double.MIN_NORMAL));
        }
        return contrast;
    }

    private static double octaves(double hz) {
        return Math.log(hz / 1_000) / Math.log(2);
    }
}
