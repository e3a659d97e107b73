package org.jointsound.feature.clip;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jointsound.audio.PowerSpectrum;

/**
 * How strongly the amplitude fluctuates in eight bands of the spectrum, by the rate of the fluctuation: power of its Fourier
 * transform over the power of the mean (modulation spectrum, Houtgast and Steeneken 1985).
 */
final class ModulationFeatures {
    private static final int FILTERS = 4;
    private static final int GROUPS = MelFilters.COUNT / FILTERS;
    private static final double LEAST_SHARE = 1e-5;
    static final List<String> NAMES = names();

    private ModulationFeatures() {}

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        for (int group = 0; group < GROUPS; group++) {
            for (int rate = 1; rate <= Rates.COUNT; rate++) {
                names.add(String.format(
                        Locale.ROOT,
                        "modulation.bands_%02d_%02d_rate_%d_db",
                        group * FILTERS + 1,
                        (group + 1) * FILTERS,
                        rate));
            }
        }
        return List.copyOf(names);
    }

    static double[] measure(SoundingPart part) {
        double[] out = new double[NAMES.size()];
        for (int group = 0; group < GROUPS; group++) {
            double[] own = new double[Rates.COUNT];
            Arrays.fill(own, Double.NaN);
            if (MelFilters.holds((group + 1) * FILTERS - 1, part.bandwidthHz())) {
                own = depths(amplitudes(part, group), part);
            }
            System.arraycopy(own, 0, out, group * Rates.COUNT, Rates.COUNT);
        }
        return out;
    }

    /** Relative to that of the loudest frame. */
    private static double[] amplitudes(SoundingPart part, int group) {
        return part.bands().stream()
                .mapToDouble(frame -> {
                    double sum = 0;
                    for (int i = 0; i < FILTERS; i++) {
                        sum += frame[group * FILTERS + i];
                    }
                    return Math.sqrt(sum / FILTERS / part.loudest());
                })
                .toArray();
    }

    private static double[] depths(double[] amplitudes, SoundingPart part) {
        PowerSpectrum spectrum = new PowerSpectrum(Rates.FRAMES);
        double[] power = new double[spectrum.bins()];
        double steady = 0;
        for (int start : Rates.stretches(amplitudes.length)) {
            double[] stretch = Arrays.copyOfRange(amplitudes, start, start + Rates.FRAMES);
            double mean = Samples.mean(stretch);
            float[] fluctuation = new float[stretch.length];
            for (int i = 0; i < stretch.length; i++) {
                fluctuation[i] = (float) (stretch[i] - mean);
            }
            spectrum.addTo(fluctuation, 0, power);
            steady += Math.pow(mean * Rates.FRAMES, 2);
        }
        double[] sums = new double[Rates.COUNT];
        for (int bin = 0; bin < power.length; bin++) {
            int rate = Rates.of(Rates.hz(bin, part));
            if (rate >= 0) {
                sums[rate] += power[bin];
            }
        }
        double reference = Math.max(steady, Double.MIN_NORMAL);
        return Arrays.stream(sums)
                .map(sum -> 10 * Math.log10(Math.max(LEAST_SHARE, sum / reference)))
                .toArray();
    }
}
