package org.jointsound.feature.clip;

import java.util.List;

/**
 * Shape of the waveform itself: moments of the samples, and Hjorth's mobility and complexity (1970), of which the latter is the
 * form factor in use for knee signals (Rangayyan and Wu 2008).
 */
final class WaveFeatures {
    static final List<String> NAMES = List.of(
            "wave.kurtosis_log10", "wave.skewness", "wave.crest_db", "wave.mobility_log10", "wave.complexity_log10");

    private WaveFeatures() {}

    static double[] measure(SoundingPart part) {
        double[] samples = new double[part.samples().length];
        double sum = 0;
        for (int i = 0; i < samples.length; i++) {
            samples[i] = part.samples()[i];
            sum += samples[i];
        }
        double mean = sum / samples.length;
        double squares = 0;
        double cubes = 0;
        double fourths = 0;
        double peak = 0;
        for (double sample : samples) {
            double off = sample - mean;
            squares += off * off;
            cubes += off * off * off;
            fourths += off * off * off * off;
            peak = Math.max(peak, Math.abs(off));
        }
        double variance = squares / samples.length;
        double[] slopes = differences(samples);
        double mobility = Samples.deviation(slopes) / Math.sqrt(variance);
        double complexity = Samples.deviation(differences(slopes)) / Samples.deviation(slopes) / mobility;
        return new double[] {
            Math.log10(fourths / samples.length / (variance * variance)),
            cubes / samples.length / Math.pow(variance, 1.5),
            10 * Math.log10(peak * peak / variance),
            Math.log10(mobility),
            Math.log10(complexity)
        };
    }

    private static double[] differences(double[] values) {
        double[] differences = new double[values.length - 1];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = values[i + 1] - values[i];
        }
        return differences;
    }
}
