package org.jointsound.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jointsound.corpus.MarkedSpan;
import org.jointsound.model.Doubt;
import org.jointsound.model.Label;
import org.jointsound.model.Outcome;
import org.jointsound.model.PresentLabel;
import org.jointsound.model.Verdict;

/** Judged recordings for tests, put together step by step. */
final class Judgement {
    private final List<Label> truth;
    private final List<MarkedSpan> marks = new ArrayList<>();
    private final List<FoundEvent> events = new ArrayList<>();
    private final Map<String, String> columns = new LinkedHashMap<>();
    private String subject = "p1";
    private Verdict verdict = nothing(Outcome.NO_EVENT, Doubt.NO_EVENT_ABOVE_NOISE);

    private Judgement(List<Label> truth) {
        this.truth = truth;
    }

    static Judgement holding(Label... truth) {
        return new Judgement(List.of(truth));
    }

    /** In the order of the truths, the most likely labels; the least confidence is above a half. */
    static List<JudgedRecording> all(List<Label> truths, List<Label> given) {
        List<JudgedRecording> all = new ArrayList<>();
        for (int i = 0; i < truths.size(); i++) {
            all.add(holding(truths.get(i)).called(given.get(i), 0.8).done());
        }
        return all;
    }

    Judgement by(String name) {
        subject = name;
        return this;
    }

    Judgement column(String name, String value) {
        columns.put(name, value);
        return this;
    }

    /** The rest of the probability goes to {@code other}, or from there to clicking; the set holds the label alone. */
    Judgement called(Label label, double confidence) {
        return called(label, confidence, List.of(label));
    }

    Judgement called(Label label, double confidence, List<Label> set) {
        Map<Label, Double> probabilities = new LinkedHashMap<>();
        Label.STANDARD.forEach(one -> probabilities.put(one, 0.0));
        probabilities.put(label.isJointSound() ? Label.OTHER : Label.CLICKING, 1 - confidence);
        probabilities.put(label, confidence);
        verdict = label.isJointSound()
                ? new Verdict(
                        Outcome.LABELLED,
                        null,
                        label,
                        probabilities,
                        set,
                        List.of(new PresentLabel(label, 1, confidence)))
                : new Verdict(Outcome.NOT_JOINT_SOUND, Doubt.OTHER_SOUND, label, probabilities, set, List.of());
        return this;
    }

    Judgement uncertain(Label label, Label... present) {
        List<PresentLabel> listed = new ArrayList<>();
        for (Label one : present) {
            listed.add(new PresentLabel(one, 1, 0.6));
        }
        verdict =
                new Verdict(Outcome.UNCERTAIN, Doubt.LOW_CONFIDENCE, label, Map.of(label, 1.0), List.of(label), listed);
        return this;
    }

    Judgement unusable() {
        verdict = nothing(Outcome.UNUSABLE, Doubt.CLIPPED);
        return this;
    }

    Judgement marked(double startSeconds, double endSeconds, Label label) {
        marks.add(new MarkedSpan(startSeconds, endSeconds, label));
        return this;
    }

    Judgement marked(double startSeconds, double endSeconds, Label label, double snrDb) {
        marks.add(new MarkedSpan(startSeconds, endSeconds, label, OptionalDouble.of(snrDb)));
        return this;
    }

    Judgement found(double... startSeconds) {
        for (double start : startSeconds) {
            events.add(new FoundEvent(start, 20));
        }
        return this;
    }

    JudgedRecording done() {
        return new JudgedRecording("a.wav", subject, columns, truth, marks, verdict, events);
    }

    private static Verdict nothing(Outcome outcome, Doubt reason) {
        return new Verdict(outcome, reason, null, Map.of(), List.of(), List.of());
    }
}
