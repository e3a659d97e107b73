package org.jointsound.feature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What an event's spectrum looks like, whatever its level. Frequencies as octaves above 1 kHz, powers as decibels. */
final class SpectrumFeatures {
    private static final double[] EDGES_HZ = {50, 125, 250, 500, 1_000, 1_500, 2_000, 3_000, 4_500, 7_000, 11_000};
    /** A band that holds less than this share reads as if it held this: -40 dB. */
    private static final double LEAST_SHARE = 1e-4;

    static final List<String> NAMES = names();

    private SpectrumFeatures() {}

    private static List<String> names() {
        List<String> names = new ArrayList<>(List.of(
                "spectrum.centroid_oct",
                "spectrum.spread_oct",
                "spectrum.peak_oct",
                "spectrum.low_edge_oct",
                "spectrum.rolloff85_oct",
                "spectrum.high_edge_oct",
                "spectrum.flatness_db",
                "spectrum.tonality_db",
                "spectrum.attack_shift_oct"));
        for (int band = 0; band + 1 < EDGES_HZ.length; band++) {
            names.add(String.format(
                    Locale.ROOT, "spectrum.share_%d_%d_hz_db", (int) EDGES_HZ[band], (int) EDGES_HZ[band + 1]));
        }
        for (int i = 1; i <= MelCepstrum.COEFFICIENTS; i++) {
            names.add(String.format(Locale.ROOT, "spectrum.mfcc_%02d", i));
        }
        return List.copyOf(names);
    }

    static double[] measure(EventSpectrum spectrum, MelCepstrum cepstrum, double bandwidthHz) {
        double[] out = new double[NAMES.size()];
        double total = spectrum.total();
        if (total <= 0) {
            Arrays.fill(out, Double.NaN);
            return out;
        }
        double centroid = centroidOctaves(spectrum, spectrum.power());
        out[0] = centroid;
        out[1] = spreadOctaves(spectrum, centroid);
        int peak = peakBin(spectrum);
        out[2] = octaves(spectrum.hz(peak));
        out[3] = octaves(quantileHz(spectrum, 0.05, total));
        out[4] = octaves(quantileHz(spectrum, 0.85, total));
        out[5] = octaves(quantileHz(spectrum, 0.95, total));
        out[6] = flatnessDb(spectrum, total);
        int bins = spectrum.lastBin() - spectrum.firstBin() + 1;
        out[7] = 10 * Math.log10(spectrum.power()[peak] / (total / bins));
        out[8] = centroidOctaves(spectrum, spectrum.attack()) - centroid;
        int at = 9;
        for (int band = 0; band + 1 < EDGES_HZ.length; band++) {
            out[at++] = shareDb(spectrum, EDGES_HZ[band], EDGES_HZ[band + 1], total, bandwidthHz);
        }
        boolean supported = bandwidthHz >= MelCepstrum.HIGHEST_HZ * 0.97;
        double[] coefficients = supported ? cepstrum.of(spectrum.power()) : new double[0];
        for (int i = 0; i < MelCepstrum.COEFFICIENTS; i++) {
            out[at++] = supported ? coefficients[i] : Double.NaN;
        }
        return out;
    }

    private static double octaves(double hz) {
        return Math.log(Math.max(hz, 1) / 1_000) / Math.log(2);
    }

    private static double centroidOctaves(EventSpectrum spectrum, double[] power) {
        double sum = 0;
        double weighted = 0;
        for (int bin = spectrum.firstBin(); bin <= spectrum.lastBin(); bin++) {
            sum += power[bin];
            weighted += power[bin] * octaves(spectrum.hz(bin));
        }
        return sum > 0 ? weighted / sum : Double.NaN;
    }

    private static double spreadOctaves(EventSpectrum spectrum, double centroid) {
        double sum = 0;
        double weighted = 0;
        for (int bin = spectrum.firstBin(); bin <= spectrum.lastBin(); bin++) {
            double off = octaves(spectrum.hz(bin)) - centroid;
            sum += spectrum.power()[bin];
            weighted += spectrum.power()[bin] * off * off;
        }
        return Math.sqrt(weighted / sum);
    }

    private static int peakBin(EventSpectrum spectrum) {
        int peak = spectrum.firstBin();
        for (int bin = peak; bin <= spectrum.lastBin(); bin++) {
            if (spectrum.power()[bin] > spectrum.power()[peak]) {
                peak = bin;
            }
        }
        return peak;
    }

    private static double quantileHz(EventSpectrum spectrum, double share, double total) {
        double sum = 0;
        for (int bin = spectrum.firstBin(); bin <= spectrum.lastBin(); bin++) {
            sum += spectrum.power()[bin];
            if (sum >= share * total) {
                return spectrum.hz(bin);
            }
        }
        return spectrum.hz(spectrum.lastBin());
    }

    /** Geometric over arithmetic mean, in dB: 0 for white noise, far below for a tone. */
    private static double flatnessDb(EventSpectrum spectrum, double total) {
        int bins = spectrum.lastBin() - spectrum.firstBin() + 1;
        double least = total / bins * LEAST_SHARE;
        double logs = 0;
        for (int bin = spectrum.firstBin(); bin <= spectrum.lastBin(); bin++) {
            logs += Math.log10(Math.max(least, spectrum.power()[bin]));
        }
        return 10 * (logs / bins - Math.log10(total / bins));
    }

    private static double shareDb(
            EventSpectrum spectrum, double lowHz, double highHz, double total, double bandwidthHz) {
        if (bandwidthHz < 0.97 * highHz) {
            return Double.NaN;
        }
        int from = (int) Math.ceil(lowHz / spectrum.hz(1));
        int to = (int) Math.ceil(highHz / spectrum.hz(1)) - 1;
        return 10 * Math.log10(Math.max(LEAST_SHARE, spectrum.sum(from, to) / total));
    }
}
