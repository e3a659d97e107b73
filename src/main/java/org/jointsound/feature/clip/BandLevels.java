package org.jointsound.feature.clip;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Levels behind the mel filters in dB over the mean power of a sounding frame; their means, and how fast their cepstrum
 * changes (Davis and Mermelstein 1980; deltas: Furui 1986).
 */
final class BandLevels {
    static final int COEFFICIENTS = 20;
    static final List<String> NAMES = names();
    /** Levels below this share of the mean power, -70 dB, read as if they were that. */
    private static final double LEAST_SHARE = 1e-7;
    /** A change is taken over this many frames, 43 ms. */
    private static final int STEP = 4;

    private BandLevels() {}

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        for (int filter = 1; filter <= MelFilters.COUNT; filter++) {
            names.add(String.format(Locale.ROOT, "level.band_%02d_db", filter));
        }
        for (int i = 1; i <= COEFFICIENTS; i++) {
            names.add(String.format(Locale.ROOT, "cepstrum.change_%02d", i));
        }
        return List.copyOf(names);
    }

    /** For every frame of the part, sounding or not, the level behind each filter. */
    static List<double[]> levels(SoundingPart part) {
        double reference = Arrays.stream(part.sounding())
                .mapToDouble(frame -> part.totals()[frame])
                .average()
                .orElse(1);
        return part.bands().stream()
                .map(frame -> Arrays.stream(frame)
                        .map(power -> 10 * Math.log10(Math.max(LEAST_SHARE, power / reference)))
                        .toArray())
                .toList();
    }

    static double[] measure(SoundingPart part, List<double[]> levels) {
        int[] frames = part.sounding();
        double[] out = new double[NAMES.size()];
        Arrays.fill(out, Double.NaN);
        for (int filter = 0; filter < MelFilters.COUNT; filter++) {
            if (MelFilters.holds(filter, part.bandwidthHz())) {
                int own = filter;
                out[filter] = Arrays.stream(frames)
                        .mapToDouble(frame -> levels.get(frame)[own])
                        .average()
                        .orElse(Double.NaN);
            }
        }
        if (MelFilters.holdsAll(part.bandwidthHz()) && frames.length > STEP) {
            for (int i = 1; i <= COEFFICIENTS; i++) {
                out[MelFilters.COUNT + i - 1] = change(coefficients(i, frames, levels));
            }
        }
        return out;
    }

    /** One cepstral coefficient of every sounding frame, by the orthonormal cosine transform. */
    private static double[] coefficients(int number, int[] frames, List<double[]> levels) {
        double[] cosine = new double[MelFilters.COUNT];
        for (int filter = 0; filter < cosine.length; filter++) {
            cosine[filter] =
                    Math.sqrt(2.0 / cosine.length) * Math.cos(Math.PI * number * (filter + 0.5) / cosine.length);
        }
        return Arrays.stream(frames)
                .mapToDouble(frame -> {
                    double sum = 0;
                    for (int filter = 0; filter < cosine.length; filter++) {
                        sum += cosine[filter] * levels.get(frame)[filter];
                    }
                    return sum;
                })
                .toArray();
    }

    private static double change(double[] coefficient) {
        double[] changes = new double[coefficient.length - STEP];
        for (int i = 0; i < changes.length; i++) {
            changes[i] = coefficient[i + STEP] - coefficient[i];
        }
        return Samples.deviation(changes);
    }
}
