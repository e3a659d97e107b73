package org.jointsound.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jointsound.audio.AudioDecoder;
import org.jointsound.audio.Clip;
import org.jointsound.audio.DecodeLimits;
import org.jointsound.audio.Decoded;
import org.jointsound.audio.QualityMeter;
import org.jointsound.audio.Resampler;
import org.jointsound.event.DetectorSettings;
import org.jointsound.event.EventDetector;
import org.jointsound.event.SoundEvent;
import org.jointsound.event.WholeRecording;
import org.jointsound.feature.FeatureExtractor;
import org.jointsound.feature.FeatureSet;
import org.jointsound.feature.FeatureVector;
import org.jointsound.feature.clip.ClipFeatures;
import org.jointsound.model.ModelSpec;
import org.jointsound.model.Unit;
import org.jointsound.model.VerdictRule;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;

/**
 * The stages from bytes to the features of what a label covers: events, or the recording as a whole. Answers and training
 * share it, so that a model never meets numbers that were measured in another way than those it learned from. Thread-safe.
 */
public final class Listener {
    private final AudioDecoder decoder;
    private final EventDetector detector = new EventDetector(DetectorSettings.standard());
    private final FeatureExtractor extractor = new FeatureExtractor();
    private final Unit unit;

    /** One that hears events. */
    public Listener(DecodeLimits limits) {
        this(limits, Unit.EVENT);
    }

    public Listener(DecodeLimits limits, Unit unit) {
        this.decoder = new AudioDecoder(limits);
        this.unit = unit;
    }

    /**
     * One that measures what a model reads.
     *
     * @throws InputException ({@code model-not-ready}) if this program does not measure that
     */
    public static Listener of(DecodeLimits limits, ModelSpec model) {
        Unit unit = Unit.of(model)
                .orElseThrow(() -> new InputException(
                        ProblemCode.MODEL_NOT_READY,
                        "Model version " + model.version() + " reads the features " + model.featureSet()
                                + ", which this program does not measure; it measures "
                                + Unit.featureSets().stream()
                                        .map(FeatureSet::id)
                                        .collect(Collectors.joining(", "))
                                + ". Use a model of these, or train one."));
        return new Listener(limits, unit);
    }

    public Unit unit() {
        return unit;
    }

    /** The features that {@link #measure} gives. */
    public FeatureSet featureSet() {
        return unit.featureSet();
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

    /** Finds the events of a recording, in order of time; of a whole recording the one, or none in silence. */
    public List<SoundEvent> detect(Heard heard) {
        if (unit == Unit.CLIP && VerdictRule.isSilence(heard.peakDbfs())) {
            return List.of();
        }
        Clip own = heard.decoded().clip();
        int bandwidthHz = heard.quality().bandwidthHz();
        List<SoundEvent> found = detector.detect(heard.clip(), bandwidthHz);
        List<SoundEvent> events =
                unit == Unit.CLIP ? List.of(WholeRecording.of(heard.clip(), own.seconds(), found, bandwidthHz)) : found;
        // Filters and resampling move peaks; what is told of them is the recording's own.
        return events.stream()
                .map(event -> event.withPeakDbfs(own.peakDbfs(event.startSeconds(), event.endSeconds())))
                .toList();
    }

    /**
     * Measures the events of a recording, one vector for each.
     *
     * @param events as {@link #detect} gave them
     */
    public List<FeatureVector> measure(Heard heard, List<SoundEvent> events) {
        int bandwidthHz = heard.quality().bandwidthHz();
        return unit == Unit.CLIP
                ? events.stream()
                        .map(whole -> ClipFeatures.measure(heard.clip(), bandwidthHz))
                        .toList()
                : extractor.extract(heard.clip(), events, bandwidthHz);
    }
}
