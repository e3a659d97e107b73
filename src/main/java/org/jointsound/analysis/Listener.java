package org.jointsound.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jointsound.audio.AudioDecoder;
import org.jointsound.audio.Clip;
import org.jointsound.audio.DecodeLimits;
import org.jointsound.audio.Decoded;
import org.jointsound.audio.Quality;
import org.jointsound.audio.QualityMeter;
import org.jointsound.audio.Resampler;
import org.jointsound.event.DetectorSettings;
import org.jointsound.event.EventDetector;
import org.jointsound.event.SoundEvent;
import org.jointsound.feature.FeatureExtractor;
import org.jointsound.feature.FeatureSet;
import org.jointsound.feature.FeatureVector;

/**
 * The first half of the pipeline, from bytes to the features of events. Answers and training share it, so that a model never
 * meets numbers that were measured in another way than those it learned from. Thread-safe.
 */
public final class Listener {
    private final AudioDecoder decoder;
    private final EventDetector detector = new EventDetector(DetectorSettings.standard());
    private final FeatureExtractor extractor = new FeatureExtractor();

    public Listener(DecodeLimits limits) {
        this.decoder = new AudioDecoder(limits);
    }

    /** The features that {@link #hear} measures. */
    public FeatureSet featureSet() {
        return FeatureExtractor.EVENTS_V0;
    }

    /**
     * Hears a recording.
     *
     * @throws org.jointsound.problem.InputException if the recording is refused
     * @throws IOException if the file cannot be read
     */
    public Heard hear(Path file) throws IOException {
        long start = System.nanoTime();
        Decoded decoded = decoder.decode(file);
        Clip clip = Resampler.resample(decoded.clip(), featureSet().rateHz());
        long read = System.nanoTime();
        Quality quality = QualityMeter.measure(decoded.clip());
        // Filters and resampling move peaks; what is told of them is the recording's own.
        List<SoundEvent> events = detector.detect(clip, quality.bandwidthHz()).stream()
                .map(event -> event.withPeakDbfs(decoded.clip().peakDbfs(event.startSeconds(), event.endSeconds())))
                .toList();
        long detected = System.nanoTime();
        List<FeatureVector> features = extractor.extract(clip, events, quality.bandwidthHz());
        long measured = System.nanoTime();
        double peakDbfs =
                decoded.clip().withoutMean().peakDbfs(0, decoded.clip().seconds());
        return new Heard(
                decoded,
                quality,
                peakDbfs,
                events,
                features,
                ms(start, read),
                ms(read, detected),
                ms(detected, measured));
    }

    private static double ms(long from, long to) {
        return (to - from) / 1e6;
    }
}
