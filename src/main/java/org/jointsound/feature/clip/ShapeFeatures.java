package org.jointsound.feature.clip;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** How the shape of the spectrum ({@link FrameShape}) is distributed over the sounding frames. */
final class ShapeFeatures {
    static final List<String> NAMES = names();

    private static final List<ToDoubleFunction<FrameShape>> SHAPES =
            List.of(FrameShape::flatnessDb, FrameShape::centroidOct, FrameShape::spreadOct, FrameShape::peakDb);

    private ShapeFeatures() {}

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        for (String shape : List.of("flatness_db", "centroid_oct", "spread_oct", "peak_db")) {
            for (String statistic : List.of("mean", "sd", "p10", "p90")) {
                names.add("shape." + shape + "_" + statistic);
            }
        }
        names.add("shape.flux_mean");
        names.add("shape.flux_sd");
        List<Integer> edges = FrameShape.CONTRAST_EDGES_HZ;
        for (int band = 0; band + 1 < edges.size(); band++) {
            names.add("contrast." + edges.get(band) + "_" + edges.get(band + 1) + "_hz_db_mean");
            names.add("contrast." + edges.get(band) + "_" + edges.get(band + 1) + "_hz_db_sd");
        }
        return List.copyOf(names);
    }

    static double[] measure(SoundingPart part) {
        int[] frames = part.sounding();
        double[] out = new double[NAMES.size()];
        int at = 0;
        for (ToDoubleFunction<FrameShape> shape : SHAPES) {
            double[] values = values(part, shape);
            out[at++] = Samples.mean(values);
            out[at++] = Samples.deviation(values);
            out[at++] = Samples.quantile(values, 0.1);
            out[at++] = Samples.quantile(values, 0.9);
        }
        double[] flux = IntStream.range(1, frames.length)
                .filter(i -> frames[i - 1] + 1 == frames[i])
                .mapToDouble(i -> part.shape(frames[i]).flux(part.shape(frames[i - 1])))
                .toArray();
        out[at++] = Samples.mean(flux);
        out[at++] = Samples.deviation(flux);
        for (int band = 0; band + 1 < FrameShape.CONTRAST_EDGES_HZ.size(); band++) {
            int own = band;
            boolean held = MelFilters.reaches(FrameShape.CONTRAST_EDGES_HZ.get(band + 1), part.bandwidthHz());
            double[] values = held ? values(part, shape -> shape.contrastDb(own)) : new double[0];
            out[at++] = Samples.mean(values);
            out[at++] = Samples.deviation(values);
        }
        return out;
    }

    private static double[] values(SoundingPart part, ToDoubleFunction<FrameShape> shape) {
        return Arrays.stream(part.sounding())
                .mapToDouble(frame -> shape.applyAsDouble(part.shape(frame)))
                .toArray();
    }
}
