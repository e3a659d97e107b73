package org.jointsound.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jointsound.audio.Quality;
import org.jointsound.event.SoundEvent;
import org.jspecify.annotations.Nullable;

/**
 * From the events of a recording to what is said of the whole.
 *
 * <p>The rule: the events' calibrated probabilities are averaged, each event with the weight of its chance of being a joint
 * sound, and the average is calibrated once more, because events of one recording err together. So the recording's label is
 * the one with the largest weighted sum of probability, its evidence. A joint label is certain when it reaches the model's
 * least confidence, {@code other} is not above what the model allows beside it ({@link ModelSpec#mostOther}), at least one
 * event carries it without doubt, and the events were not all unlike anything the model knows; {@code other} is certain when it reaches that confidence and no event carries a joint label without doubt. The
 * weighting was chosen among eight by accuracy
 * on generated recordings of unseen subjects ({@code src/docs/results.md}).
 *
 * <p>A model of whole recordings answers for one event, the recording. What is known of the band and the noise that a joint
 * sound needs says nothing of what such a model was made for: knees at 2 kHz, or rain, which is noise. There the band is too
 * narrow where much of what the model learned from is missing ({@link EventClassifier}), and no recording is too noisy.
 */
public final class VerdictRule {
    /** Peaks below this are digital silence with dither. */
    private static final double SILENCE_DBFS = -80;
    /** With more than this share of flat tops the shape of every sound is lost. */
    private static final double HOPELESSLY_CLIPPED = 0.2;
    /** With more than this, clipping is the likeliest reason for doubt. */
    private static final double NOTABLY_CLIPPED = 0.002;
    /** Below this no class can be told from another. */
    private static final double HOPELESS_BANDWIDTH_HZ = 300;
    /** Below this, much of what tells pops from clicks is missing (acoustics: pops in air peak at 2 to 3 kHz). */
    private static final double NARROW_BANDWIDTH_HZ = 1_500;
    /** Noise that leaves no room for a joint sound below full scale. */
    private static final double HOPELESS_NOISE_DBFS = -12;
    /** Below this rise, noise is the likeliest reason for doubt. */
    private static final double LOW_SNR_DB = 14;

    /** Keeps events that are surely other sounds from having no say at all. */
    private static final double LEAST_WEIGHT = 0.02;

    private final ModelSpec spec;
    private final boolean wholeRecordings;

    public VerdictRule(ModelSpec spec) {
        this.spec = spec;
        this.wholeRecordings = Unit.of(spec).filter(Unit.CLIP::equals).isPresent();
    }

    /**
     * Whether a recording is silent, or as good as that.
     *
     * @param peakDbfs its largest sample, a constant offset apart
     */
    public static boolean isSilence(double peakDbfs) {
        return peakDbfs < SILENCE_DBFS;
    }

    /**
     * Judges a recording.
     *
     * @param predictions one per event, in the order of the events
     * @param events may be empty
     * @param peakDbfs largest sample of the recording
     * @param quality of the recording
     */
    public Verdict judge(List<Prediction> predictions, List<SoundEvent> events, double peakDbfs, Quality quality) {
        Verdict hopeless = withoutLabel(events, peakDbfs, quality);
        if (hopeless != null) {
            return hopeless;
        }
        Map<Label, Double> probabilities = spec.recording().apply(pooled(predictions));
        Label label = Probabilities.mostLikely(probabilities);
        List<PresentLabel> present = PresentLabel.among(predictions, probabilities);
        boolean borneOut = label.isJointSound()
                ? present.stream().anyMatch(one -> one.label().equals(label))
                : present.isEmpty();
        boolean narrow = allAbstain(predictions, Doubt.BAND_TOO_NARROW);
        boolean sure = borneOut
                && !narrow
                && probabilities.getOrDefault(label, 0.0) >= spec.minConfidence()
                && (!label.isJointSound() || probabilities.getOrDefault(Label.OTHER, 0.0) <= spec.mostOther());
        boolean novel = allAbstain(predictions, Doubt.NOVEL_SOUND);
        Doubt doubt = novel ? Doubt.NOVEL_SOUND : sure ? null : doubt(events, quality, narrow);
        Doubt reason = doubt == null && !label.isJointSound() ? Doubt.OTHER_SOUND : doubt;
        return new Verdict(
                outcome(label, sure, reason),
                reason,
                label,
                probabilities,
                spec.recording().predictionSet(probabilities),
                present);
    }

    private static boolean allAbstain(List<Prediction> predictions, Doubt reason) {
        return predictions.stream().allMatch(p -> p.abstention() == reason);
    }

    /** The verdict on a recording that no label can be given to; null when one can. */
    private @Nullable Verdict withoutLabel(List<SoundEvent> events, double peakDbfs, Quality quality) {
        if (isSilence(peakDbfs)) {
            return Verdict.without(Outcome.NO_EVENT, Doubt.SILENCE);
        }
        if (quality.clippedFraction() > HOPELESSLY_CLIPPED) {
            return Verdict.without(Outcome.UNUSABLE, Doubt.CLIPPED);
        }
        if (!events.isEmpty()) {
            return !wholeRecordings && quality.bandwidthHz() < HOPELESS_BANDWIDTH_HZ
                    ? Verdict.without(Outcome.UNUSABLE, Doubt.BAND_TOO_NARROW)
                    : null;
        }
        return quality.noiseFloorDbfs() > HOPELESS_NOISE_DBFS
                ? Verdict.without(Outcome.UNUSABLE, Doubt.TOO_NOISY)
                : Verdict.without(Outcome.NO_EVENT, Doubt.NO_EVENT_ABOVE_NOISE);
    }

    /**
     * The average over the events, each with the weight of its chance of being a joint sound; what recording calibration
     * is fitted on. So a joint sound speaks for a recording in which it is one sound of many, and where no event is like
     * one, all speak alike.
     */
    public static Map<Label, Double> pooled(List<Prediction> predictions) {
        double weights = 0;
        for (Prediction prediction : predictions) {
            weights += weight(prediction);
        }
        double total = weights;
        Map<Label, Double> sum = new LinkedHashMap<>();
        for (Prediction prediction : predictions) {
            double share = weight(prediction) / total;
            prediction.probabilities().forEach((label, p) -> sum.merge(label, share * p, Double::sum));
        }
        return sum;
    }

    private static double weight(Prediction prediction) {
        return LEAST_WEIGHT + 1 - prediction.probabilities().getOrDefault(Label.OTHER, 0.0);
    }

    /**
     * The likeliest reason for which the events leave doubt.
     *
     * @param narrow whether much of what the model learned from is missing
     */
    private Doubt doubt(List<SoundEvent> events, Quality quality, boolean narrow) {
        if (quality.clippedFraction() > NOTABLY_CLIPPED) {
            return Doubt.CLIPPED;
        }
        if (narrow || (!wholeRecordings && quality.bandwidthHz() < NARROW_BANDWIDTH_HZ)) {
            return Doubt.BAND_TOO_NARROW;
        }
        if (wholeRecordings) {
            return Doubt.LOW_CONFIDENCE;
        }
        double snrDb = events.stream().mapToDouble(SoundEvent::snrDb).max().orElseThrow();
        return snrDb < LOW_SNR_DB ? Doubt.TOO_NOISY : Doubt.LOW_CONFIDENCE;
    }

    private static Outcome outcome(Label label, boolean sure, @Nullable Doubt reason) {
        if (reason == null) {
            return Outcome.LABELLED;
        }
        return sure && !label.isJointSound() ? Outcome.NOT_JOINT_SOUND : Outcome.UNCERTAIN;
    }
}
