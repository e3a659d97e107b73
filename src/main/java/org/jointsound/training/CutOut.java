package org.jointsound.training;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jointsound.analysis.Heard;
import org.jointsound.analysis.Listener;
import org.jointsound.audio.Clip;
import org.jointsound.audio.Decoded;
import org.jointsound.corpus.LabelledRecording;
import org.jointsound.event.SoundEvent;
import org.jointsound.feature.FeatureVector;

/**
 * A stretch around one event of a recording, heard as if somebody had cut it out and sent that alone. Learned from beside the
 * whole, it keeps a model from leaning on how an event stands among others, which a short recording does not show.
 */
final class CutOut {
    private static final double MOST_BEFORE_SECONDS = 0.3;
    private static final double LEAST_AFTER_SECONDS = 0.03;
    private static final double MOST_AFTER_SECONDS = 0.4;
    /** What would be cut from less is nearly the recording itself. */
    private static final double LEAST_SECONDS = 1.2;

    private CutOut() {}

    /**
     * The labelled events of one stretch; none where the recording is short or silent. Which stretch depends on the recording's
     * bytes alone.
     */
    static List<LabelledEvent> of(Heard heard, List<SoundEvent> found, LabelledRecording source, Listener listener) {
        double seconds = heard.clip().seconds();
        if (found.isEmpty() || seconds < LEAST_SECONDS) {
            return List.of();
        }
        SplittableRandom random = new SplittableRandom(
                Long.parseUnsignedLong(heard.decoded().sha256().substring(0, 16), 16));
        SoundEvent centre = found.get(random.nextInt(found.size()));
        double start = Math.max(0, centre.startSeconds() - MOST_BEFORE_SECONDS * random.nextDouble());
        double after = LEAST_AFTER_SECONDS + (MOST_AFTER_SECONDS - LEAST_AFTER_SECONDS) * random.nextDouble();
        double end = Math.min(seconds, centre.endSeconds() + after);
        Heard part = cut(heard, start, end);
        List<SoundEvent> events = listener.detect(part);
        List<FeatureVector> features = listener.measure(part, events);
        List<LabelledEvent> labelled = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            labelled.add(
                    new LabelledEvent(features.get(i), TrainingRecording.labelOf(later(events.get(i), start), source)));
        }
        return labelled;
    }

    private static Heard cut(Heard heard, double start, double end) {
        Decoded whole = heard.decoded();
        return new Heard(
                new Decoded(cut(whole.clip(), start, end), whole.format(), whole.sha256(), whole.warnings()),
                cut(heard.clip(), start, end),
                heard.quality());
    }

    private static Clip cut(Clip clip, double start, double end) {
        int from = (int) (start * clip.rateHz());
        int to = Math.min(clip.length(), Math.max(from + 1, (int) (end * clip.rateHz())));
        return Clip.of(clip.slice(from, to), clip.rateHz());
    }

    private static SoundEvent later(SoundEvent event, double seconds) {
        return new SoundEvent(
                event.startSeconds() + seconds,
                event.endSeconds() + seconds,
                event.pulses(),
                event.peakDbfs(),
                event.snrDb(),
                event.lowHz(),
                event.highHz());
    }
}
