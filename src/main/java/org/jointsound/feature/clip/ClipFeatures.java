package org.jointsound.feature.clip;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jointsound.audio.Clip;
import org.jointsound.feature.FeatureSet;
import org.jointsound.feature.FeatureVector;

/** Measures a recording as a whole, for datasets whose label covers a whole recording. */
public final class ClipFeatures {
    /** Released and frozen; {@code src/docs/features.md} says what each feature is. */
    public static final FeatureSet CLIP_V1 = new FeatureSet(
            "clip-v1",
            24_000,
            Stream.of(
                            BandLevels.NAMES,
                            ShapeFeatures.NAMES,
                            LoudnessFeatures.NAMES,
                            HarmonicFeatures.NAMES,
                            ModulationFeatures.NAMES,
                            RippleFeatures.NAMES,
                            LowFeatures.NAMES,
                            WaveFeatures.NAMES)
                    .flatMap(List::stream)
                    .toList());

    private ClipFeatures() {}

    /**
     * The features of a recording; all absent when it is digital silence or empty.
     *
     * @param clip at the rate of {@link #CLIP_V1}
     * @param bandwidthHz highest frequency of the recording that carries signal; features above it are absent
     * @throws IllegalArgumentException if the clip has another rate
     */
    public static FeatureVector measure(Clip clip, double bandwidthHz) {
        if (clip.rateHz() != CLIP_V1.rateHz()) {
            throw new IllegalArgumentException(
                    CLIP_V1.id() + " is measured at " + CLIP_V1.rateHz() + " Hz, not at " + clip.rateHz());
        }
        SoundingPart part = SoundingPart.of(clip, Math.min(bandwidthHz, 0.5 * clip.rateHz()));
        if (part.isEmpty()) {
            double[] absent = new double[CLIP_V1.size()];
            Arrays.fill(absent, Double.NaN);
            return new FeatureVector(CLIP_V1, absent);
        }
        List<double[]> levels = BandLevels.levels(part);
        double[] values = Stream.of(
                        BandLevels.measure(part, levels),
                        ShapeFeatures.measure(part),
                        LoudnessFeatures.measure(part),
                        HarmonicFeatures.measure(part),
                        ModulationFeatures.measure(part),
                        RippleFeatures.measure(part, levels),
                        LowFeatures.measure(part),
                        WaveFeatures.measure(part))
                .flatMapToDouble(Arrays::stream)
                // What a recording of a few samples cannot give, a slope's spread for instance, is absent.
                .map(value -> Double.isInfinite(value) ? Double.NaN : value)
                .toArray();
        return new FeatureVector(CLIP_V1, values);
    }
}
