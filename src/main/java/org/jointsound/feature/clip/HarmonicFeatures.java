package org.jointsound.feature.clip;

import be.tarsos.dsp.util.fft.FFT;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How periodic the sound is, and at what pitch: the highest peak, from 40 to 600 Hz, of an autocorrelation of frames of 85 ms
 * at 24 kHz. It is taken from the amplitude rather than the power spectrum, which makes its peaks sharper (Tolonen and
 * Karjalainen 2000).
 */
final class HarmonicFeatures {
    static final List<String> NAMES = List.of(
            "harmonic.strength_mean",
            "harmonic.strength_sd",
            "harmonic.strength_p10",
            "harmonic.strength_p50",
            "harmonic.strength_p90",
            "harmonic.pitch_oct_mean",
            "harmonic.pitch_oct_sd");

    private static final int FRAME = 2048;
    private static final int SHORTEST_LAG = 40;
    private static final int LONGEST_LAG = 600;
    private static final double RANGE = 1e-6;

    private HarmonicFeatures() {}

    static double[] measure(SoundingPart part) {
        List<double[]> spectra = Frames.of(part.samples(), FRAME);
        double[] energies = spectra.stream().mapToDouble(HarmonicFeatures::sum).toArray();
        double loudest = IntStream.range(0, energies.length)
                .mapToDouble(i -> energies[i])
                .max()
                .orElse(0);
        FFT fft = new FFT(FRAME);
        List<Double> strengths = new ArrayList<>();
        List<Double> pitches = new ArrayList<>();
        for (int i = 0; i < energies.length; i++) {
            if (energies[i] > RANGE * loudest) {
                float[] correlation = correlation(spectra.get(i), fft);
                int lag = highest(correlation);
                strengths.add((double) correlation[lag] / correlation[0]);
                pitches.add(Math.log((double) part.rateHz() / lag / 1_000) / Math.log(2));
            }
        }
        double[] strength = strengths.stream().mapToDouble(one -> one).toArray();
        double[] pitch = pitches.stream().mapToDouble(one -> one).toArray();
        return new double[] {
            Samples.mean(strength),
            Samples.deviation(strength),
            Samples.quantile(strength, 0.1),
            Samples.quantile(strength, 0.5),
            Samples.quantile(strength, 0.9),
            Samples.mean(pitch),
            Samples.deviation(pitch)
        };
    }

    /** Of the amplitude spectrum, which is real and even, and so is its transform; in the transform's packed form. */
    private static float[] correlation(double[] power, FFT fft) {
        float[] packed = new float[FRAME];
        packed[0] = (float) Math.sqrt(power[0]);
        packed[1] = (float) Math.sqrt(power[FRAME / 2]);
        for (int bin = 1; bin < FRAME / 2; bin++) {
            packed[2 * bin] = (float) Math.sqrt(power[bin]);
        }
        fft.backwardsTransform(packed);
        return packed;
    }

    private static int highest(float[] correlation) {
        int lag = SHORTEST_LAG;
        for (int i = SHORTEST_LAG; i <= LONGEST_LAG; i++) {
            if (correlation[i] > correlation[lag]) {
                lag = i;
            }
        }
        return lag;
    }

    private static double sum(double[] power) {
        double sum = 0;
        for (double bin : power) {
            sum += bin;
        }
        return sum;
    }
}
