package org.jointsound.feature.clip;

import be.tarsos.dsp.util.fft.FFT;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Ripples of the levels over time and mel frequency at once: power of their two-dimensional Fourier transform by rate (in
 * time) and scale (cycles across the 32 filters), those that fall and those that rise in pitch apart (Chi, Ru and Shamma
 * 2005, here without their auditory front end).
 */
final class RippleFeatures {
    /** Scales in cycles across all filters, from each edge to before the next. */
    private static final int[] SCALES = {0, 1, 2, 4, 7, 12};

    /** Power, in square decibels, of a ripple too small to tell. */
    private static final double LEAST_POWER = 10;

    static final List<String> NAMES = names();

    private RippleFeatures() {}

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        for (int rate = 1; rate <= Rates.COUNT; rate++) {
            names.add(String.format(Locale.ROOT, "ripple.rate_%d_scale_0_db", rate));
            for (int scale = 1; scale + 1 < SCALES.length; scale++) {
                names.add(String.format(Locale.ROOT, "ripple.rate_%d_scale_%d_falling_db", rate, scale));
                names.add(String.format(Locale.ROOT, "ripple.rate_%d_scale_%d_rising_db", rate, scale));
            }
        }
        return List.copyOf(names);
    }

    /** All absent where the recording's band does not hold every filter. */
    static double[] measure(SoundingPart part, List<double[]> levels) {
        double[] out = new double[NAMES.size()];
        Arrays.fill(out, Double.NaN);
        if (!MelFilters.holdsAll(part.bandwidthHz())) {
            return out;
        }
        double[][] power = power(levels);
        int at = 0;
        for (int rate = 0; rate < Rates.COUNT; rate++) {
            out[at++] = mean(power, part, rate, 0, true);
            for (int scale = 1; scale + 1 < SCALES.length; scale++) {
                out[at++] = mean(power, part, rate, scale, true);
                out[at++] = mean(power, part, rate, scale, false);
            }
        }
        return out;
    }

    /** Mean over the stretches; first index cycles across the filters, second bins of rate, the negative ones behind. */
    private static double[][] power(List<double[]> levels) {
        double[] means = new double[MelFilters.COUNT];
        for (int filter = 0; filter < means.length; filter++) {
            int own = filter;
            means[filter] = Samples.mean(
                    levels.stream().mapToDouble(frame -> frame[own]).toArray());
        }
        List<Integer> stretches = Rates.stretches(levels.size());
        double[][] power = new double[SCALES[SCALES.length - 1]][Rates.FRAMES];
        for (int start : stretches) {
            addTo(power, levels.subList(start, Math.min(start + Rates.FRAMES, levels.size())), means, stretches.size());
        }
        return power;
    }

    private static void addTo(double[][] power, List<double[]> levels, double[] means, int stretches) {
        FFT overFilters = new FFT(MelFilters.COUNT);
        FFT overTime = new FFT(Rates.FRAMES);
        float[][] columns = new float[power.length][2 * Rates.FRAMES];
        for (int i = 0; i < levels.size(); i++) {
            float[] row = new float[MelFilters.COUNT];
            for (int filter = 0; filter < row.length; filter++) {
                double off = levels.get(i)[filter] - means[filter];
                row[filter] = (float) (off * hann(i, Rates.FRAMES) * hann(filter, MelFilters.COUNT));
            }
            overFilters.forwardTransform(row);
            for (int scale = 0; scale < columns.length; scale++) {
                columns[scale][2 * i] = row[2 * scale];
                // The transform packs the highest bin, which is not needed, where bin 0 would have its imaginary part.
                columns[scale][2 * i + 1] = scale == 0 ? 0 : row[2 * scale + 1];
            }
        }
        for (int scale = 0; scale < columns.length; scale++) {
            overTime.complexForwardTransform(columns[scale]);
            for (int bin = 0; bin < Rates.FRAMES; bin++) {
                double re = columns[scale][2 * bin];
                double im = columns[scale][2 * bin + 1];
                power[scale][bin] += (re * re + im * im) / stretches;
            }
        }
    }

    private static double mean(double[][] power, SoundingPart part, int rate, int scale, boolean falling) {
        double sum = 0;
        int count = 0;
        for (int cycles = SCALES[scale]; cycles < SCALES[scale + 1]; cycles++) {
            for (int bin = 1; bin < Rates.FRAMES / 2; bin++) {
                if (Rates.of(Rates.hz(bin, part)) == rate) {
                    // Where both frequencies have the same sign, lines of equal phase fall over time.
                    sum += power[cycles][falling ? bin : Rates.FRAMES - bin];
                    count++;
                }
            }
        }
        return 10 * Math.log10(sum / count + LEAST_POWER);
    }

    private static double hann(int i, int length) {
        return 0.5 - 0.5 * Math.cos(2 * Math.PI * i / length);
    }
}
