package org.jointsound.training;

import java.util.ArrayList;
import java.util.List;
import org.jointsound.analysis.Heard;
import org.jointsound.analysis.Listener;
import org.jointsound.corpus.LabelledRecording;
import org.jointsound.event.SoundEvent;
import org.jointsound.feature.FeatureVector;

/** The labelled events of a recording's altered copies, found and measured anew in each. */
final class AlteredCopies {
    private AlteredCopies() {}

    /**
     * Events of all copies.
     *
     * @param copies how many; 0 gives no events
     */
    static List<LabelledEvent> of(Heard heard, LabelledRecording source, Listener listener, int copies, long seed) {
        List<LabelledEvent> labelled = new ArrayList<>();
        for (int copy = 0; copy < copies; copy++) {
            Alteration alteration = Alteration.drawn(heard.decoded().sha256(), copy, seed);
            Heard altered = alteration.of(heard, listener.featureSet().rateHz());
            List<SoundEvent> events = listener.detect(altered);
            List<FeatureVector> features = listener.measure(altered, events);
            for (int i = 0; i < events.size(); i++) {
                SoundEvent inOriginal = slower(events.get(i), alteration.speed());
                labelled.add(new LabelledEvent(features.get(i), TrainingRecording.labelOf(inOriginal, source)));
            }
        }
        return labelled;
    }

    /** Where the event lies in the recording itself, whose marks say what it is. */
    private static SoundEvent slower(SoundEvent event, double speed) {
        return new SoundEvent(
                event.startSeconds() * speed,
                event.endSeconds() * speed,
                event.pulses(),
                event.peakDbfs(),
                event.snrDb(),
                event.lowHz(),
                event.highHz());
    }
}
