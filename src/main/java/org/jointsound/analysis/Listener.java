package org.jointsound.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jointsound.audio.AudioDecoder;
import org.jointsound.audio.Clip;
import org.jointsound.audio.DecodeLimits;
import org.jointsound.audio.Decoded;
import org.jointsound.audio.QualityMeter;
import org.jointsound.audio.Resampler;
import org.jointsound.event.DetectorSettings;
import org.jointsound.event.EventDetector;
import org.jointsound.event.SoundEvent;
import org.jointsound.feature.FeatureExtractor;
import org.jointsound.feature.FeatureSet;
import org.jointsound.feature.FeatureVector;
import org.jointsound.problem.InputException;

/**
 * The stages from bytes to the features of events. Answers and training share it, so that a model never
 * meets numbers that were measured in another way than those it learned from. Thread-safe.
 */
public final class Listener {
    private final AudioDecoder decoder;
    private final EventDetector detector = new EventDetector(DetectorSettings.standard());
    private final FeatureExtractor extractor = new FeatureExtractor();

    public Listener(DecodeLimits limits) {
        this.decoder = new AudioDecoder(limits);
    }

    /** The features that {@link #measure} gives. */
    public FeatureSet featureSet() {
        return FeatureExtractor.EVENTS_V1;
    }

    /**
     * Reads a recording.
     *
     * @throws InputException if the recording is refused
     * @throws IOException if the file cannot be read
     */
    public Heard decode(Path file) throws IOException {
        Decoded decoded = decoder.decode(file);
        Clip clip = Resampler.resample(decoded.clip(), featureSet().rateHz());
        return new Heard(decoded, clip, QualityMeter.measure(decoded.clip()));
    }

    /** Finds the events of a recording, in order of time. */
    public List<SoundEvent> detect(Heard heard) {
        Clip own = heard.decoded().clip();
        // Filters and resampling move peaks; what is told of them is the recording's own.
        return detector.detect(heard.clip(), heard.quality().bandwidthHz()).stream()
                .map(event -> event.withPeakDbfs(own.peakDbfs(event.startSeconds(), event.endSeconds())))
                .toList();
    }

    /** Measures the events of a recording, one vector for each. */
    public List<FeatureVector> measure(Heard heard, List<SoundEvent> events) {
        return extractor.extract(heard.clip(), events, heard.quality().bandwidthHz());
    }
}
