package org.jointsound.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jointsound.corpus.MarkedSpan;
import org.jointsound.model.Label;
import org.jointsound.model.Verdict;

/**
 * A recording whose truth is known, and what was said of it, wherever that came from: the shipped pipeline, or a model that
 * was trained without its family.
 *
 * @param name by which messages give it: its path in the dataset
 * @param subject who made it; what stands in for the person where the dataset names none, never empty
 * @param columns what else the dataset says of it
 * @param labels what it holds: its joint sounds, or {@code other} alone
 * @param marks where its labels and disturbances sound, in order of time; empty when the dataset marks nothing in it
 * @param verdict what was said of it
 * @param events found in it, in order of time
 */
public record JudgedRecording(
        String name,
        String subject,
        Map<String, String> columns,
        List<Label> labels,
        List<MarkedSpan> marks,
        Verdict verdict,
        List<FoundEvent> events) {

    /**
     * Sorts marks and events. Of the labels, {@code other} beside a joint sound is a disturbance, and dropped.
     *
     * @throws IllegalArgumentException without a label or a subject
     */
    public JudgedRecording {
        if (labels.isEmpty() || subject.isEmpty()) {
            throw new IllegalArgumentException(name + " has labels " + labels + " and subject '" + subject + "'");
        }
        List<Label> joint =
                labels.stream().filter(Label::isJointSound).distinct().toList();
        labels = joint.isEmpty() ? List.of(Label.OTHER) : joint;
        columns = Map.copyOf(columns);
        marks = marks.stream()
                .sorted(Comparator.comparingDouble(MarkedSpan::startSeconds))
                .toList();
        events = events.stream()
                .sorted(Comparator.comparingDouble(FoundEvent::startSeconds))
                .toList();
    }

    /** The right label of a recording that is not {@link #mixed()}; of one that is, the first. */
    Label truth() {
        return labels.get(0);
    }

    /** Whether it holds several joint sounds, so that no single label is right. */
    boolean mixed() {
        return labels.size() > 1;
    }

    /** Whether it was made to be taken for another label. */
    boolean hard() {
        return "hard".equals(columns.get("difficulty"));
    }

    boolean holdsJointSound() {
        return truth().isJointSound();
    }

    /** Whether the verdict has a label and probabilities: something was heard and could be judged. */
    boolean answered() {
        return verdict.label() != null;
    }

    /** The most likely label; {@code other} when nothing was heard, since no joint sound was claimed then. */
    Label given() {
        Label label = verdict.label();
        return label == null ? Label.OTHER : label;
    }

    /** Whether {@link #given()} is among what it holds. */
    boolean right() {
        return labels.contains(given());
    }

    /** Probability of {@link #given()}; 0 without an answer. */
    double confidence() {
        return verdict.probabilities().getOrDefault(given(), 0.0);
    }
}
