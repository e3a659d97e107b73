package org.jointsound.feature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jointsound.audio.Biquad;
import org.jointsound.audio.Clip;
import org.jointsound.event.SoundEvent;

/** Measures the features of every event of a clip, from its spectrum and time shape to how it stands among the others. Thread-safe. */
public final class FeatureExtractor {

    /** The released set, frozen; {@code src/docs/features.md} says what each feature is. */
    public static final FeatureSet EVENTS_V1 = new FeatureSet(
            "events-v1",
            24_000,
            Stream.of(
                            SpectrumFeatures.NAMES,
                            TimeFeatures.NAMES,
                            RhythmFeatures.NAMES,
                            DecayFeatures.NAMES,
                            TextureFeatures.NAMES,
                            PeakFeatures.NAMES,
                            VoicingFeatures.NAMES,
                            ContextFeatures.NAMES)
                    .flatMap(List::stream)
                    .toList());

    /** Below lie the swings of the limb and the sensor, not sound. */
    private static final double HIGH_PASS_HZ = 40;

    private static final double RUN_IN_SECONDS = 0.1;

    /**
     * One vector per event, in the order of the events.
     *
     * @param clip at the rate of {@link #EVENTS_V1}
     * @param events of that clip, in order of time; none gives none
     * @param bandwidthHz highest frequency of the recording that carries signal; features above it are absent
     * @throws IllegalArgumentException if the clip has another rate
     */
    public List<FeatureVector> extract(Clip clip, List<SoundEvent> events, double bandwidthHz) {
        if (clip.rateHz() != EVENTS_V1.rateHz()) {
            throw new IllegalArgumentException(
                    EVENTS_V1.id() + " is measured at " + EVENTS_V1.rateHz() + " Hz, not at " + clip.rateHz());
        }
        if (events.isEmpty()) {
            return List.of();
        }
        Clip heard = highPassed(clip);
        double bandHz = Math.min(bandwidthHz, 0.5 * clip.rateHz());
        Background background = Background.measure(heard, events);
        MelCepstrum cepstrum = new MelCepstrum(EventSpectrum.FRAME, clip.rateHz());
        List<EventSlice> slices =
                events.stream().map(event -> EventSlice.of(heard, event)).toList();
        List<EventSpectrum> spectra = slices.stream()
                .map(slice -> EventSpectrum.measure(slice, background, bandHz))
                .toList();
        List<SpectralShape> shapes = spectra.stream().map(SpectralShape::of).toList();
        List<FeatureVector> vectors = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            EventSlice slice = slices.get(i);
            ShortTimePower power = ShortTimePower.measure(slice, bandHz);
            vectors.add(new FeatureVector(
                    EVENTS_V1,
                    joined(
                            SpectrumFeatures.measure(spectra.get(i), cepstrum, bandHz),
                            TimeFeatures.measure(slice, events.get(i)),
                            RhythmFeatures.measure(i, events, shapes, clip.seconds()),
                            DecayFeatures.measure(power, bandHz),
                            TextureFeatures.measure(power),
                            PeakFeatures.measure(slice, power),
                            VoicingFeatures.measure(slice),
                            ContextFeatures.measure(i, events, shapes, bandHz))));
        }
        return vectors;
    }

    private static Clip highPassed(Clip clip) {
        Biquad filter = Biquad.highPass(HIGH_PASS_HZ, Biquad.BUTTERWORTH_Q, clip.rateHz());
        float[] samples = clip.withoutMean().samples();
        filter.runIn(samples, (int) (RUN_IN_SECONDS * clip.rateHz()));
        filter.process(samples);
        return Clip.of(samples, clip.rateHz());
    }

    private static double[] joined(double[]... parts) {
        return Arrays.stream(parts).flatMapToDouble(Arrays::stream).toArray();
    }
}
