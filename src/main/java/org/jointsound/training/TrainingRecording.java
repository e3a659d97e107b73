package org.jointsound.training;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jointsound.analysis.Heard;
import org.jointsound.analysis.Listener;
import org.jointsound.corpus.LabelledRecording;
import org.jointsound.corpus.MarkedSpan;
import org.jointsound.corpus.split.Provenance;
import org.jointsound.event.SoundEvent;
import org.jointsound.feature.FeatureVector;
import org.jointsound.feature.print.AcousticPrint;
import org.jointsound.model.Label;
import org.jointsound.model.Unit;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * A recording of a dataset, heard, with a label on each event that was found in it.
 *
 * @param provenance where it comes from
 * @param label of the recording as a whole: the first joint sound that the dataset gives it, else {@code other}
 * @param mixed whether it holds more than one joint sound, so that no single label is right
 * @param columns what else the dataset says of it
 * @param events found events; those outside every marked span are {@code other}
 * @param cutOut events of a stretch that was cut out of it ({@link CutOut}), and of altered copies of it ({@link AlteredCopies}): to
 *     learn from together with it, never to be tried on
 */
public record TrainingRecording(
        Provenance provenance,
        Label label,
        boolean mixed,
        Map<String, String> columns,
        List<LabelledEvent> events,
        List<LabelledEvent> cutOut) {
    /** An event this far outside a mark still belongs to it: the detector's step and a mark's own inaccuracy. */
    private static final double SLACK_SECONDS = 0.03;

    /**
     * Hears a recording, event by event or as one sound, as the listener does.
     *
     * @param name as messages give it: its path in the dataset
     * @param copies how many altered copies of it are to be learned from as well
     * @param seed of the copies
     * @throws InputException if a label is to cover the whole recording, and it has several or is silent
     */
    static TrainingRecording of(String name, LabelledRecording source, Listener listener, int copies, long seed)
            throws IOException {
        if (listener.unit() == Unit.CLIP) {
            return whole(name, source, listener, copies, seed);
        }
        Heard heard = listener.decode(source.file());
        List<SoundEvent> found = listener.detect(heard);
        List<FeatureVector> features = listener.measure(heard, found);
        List<LabelledEvent> events = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            events.add(new LabelledEvent(features.get(i), labelOf(found.get(i), source)));
        }
        List<LabelledEvent> learnedOnly = new ArrayList<>(CutOut.of(heard, found, source, listener));
        learnedOnly.addAll(AlteredCopies.of(heard, source, listener, copies, seed));
        return heard(
                name,
                source,
                heard.decoded().sha256(),
                AcousticPrint.of(heard.decoded().clip()),
                events,
                learnedOnly);
    }

    /** Of a label beside {@code other} the latter marks a disturbance, here as everywhere. */
    private static TrainingRecording whole(
            String name, LabelledRecording source, Listener listener, int copies, long seed) throws IOException {
        if (source.labels().stream().filter(Label::isJointSound).distinct().count() > 1) {
            throw new InputException(
                    ProblemCode.VALIDATION,
                    "it has the labels " + source.labels()
                            + "; where a label covers a whole recording there can be one");
        }
        Heard heard = listener.decode(source.file());
        List<SoundEvent> whole = listener.detect(heard);
        if (whole.isEmpty()) {
            throw new InputException(ProblemCode.VALIDATION, "it is silence; leave it out");
        }
        LabelledEvent event = new LabelledEvent(listener.measure(heard, whole).get(0), source.wholeLabel());
        return heard(
                name,
                source,
                heard.decoded().sha256(),
                AcousticPrint.of(heard.decoded().clip()),
                List.of(event),
                AlteredCopies.of(heard, source, listener, copies, seed));
    }

    /** One whose events are known. */
    static TrainingRecording heard(
            String name,
            LabelledRecording source,
            String sha256,
            @Nullable AcousticPrint print,
            List<LabelledEvent> events,
            List<LabelledEvent> cutOut) {
        return new TrainingRecording(
                source.provenance(name, sha256).printed(print),
                source.wholeLabel(),
                source.labels().stream().filter(one -> !one.equals(Label.OTHER)).count() > 1,
                source.columns(),
                events,
                cutOut);
    }

    TrainingRecording with(Provenance other) {
        return new TrainingRecording(other, label, mixed, columns, events, cutOut);
    }

    String name() {
        return provenance.name();
    }

    /** Who made it. Without a subject something else stands in for it, which the model card warns of. */
    public String subject() {
        return provenance.holder();
    }

    String sha256() {
        return provenance.sha256();
    }

    /**
     * The label of the span that the event shares most time with; one that marks a disturbance only counts where no other
     * does. Of the whole recording where nothing is marked.
     */
    static Label labelOf(SoundEvent event, LabelledRecording source) {
        if (source.spans().isEmpty()) {
            return source.labels().get(0);
        }
        return source.spans().stream()
                .filter(span -> !span.label().equals(Label.OTHER) && sharedSeconds(event, span) > 0)
                .max(Comparator.comparingDouble(span -> sharedSeconds(event, span)))
                .map(MarkedSpan::label)
                .orElse(Label.OTHER);
    }

    private static double sharedSeconds(SoundEvent event, MarkedSpan span) {
        return Math.min(event.endSeconds(), span.endSeconds() + SLACK_SECONDS)
                - Math.max(event.startSeconds(), span.startSeconds() - SLACK_SECONDS);
    }
}
