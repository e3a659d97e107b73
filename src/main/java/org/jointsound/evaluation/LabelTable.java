package org.jointsound.evaluation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jointsound.model.Label;

/**
 * Scores of the most likely label with 95 % intervals over subjects.
 *
 * @param scores as they are
 * @param accuracyInterval of the accuracy
 * @param macroF1Interval of the macro-F1
 * @param intervals of each label
 */
public record LabelTable(
        LabelScores scores, Interval accuracyInterval, Interval macroF1Interval, Map<Label, Intervals> intervals) {

    /** The intervals of one label's precision, recall and F1. */
    public record Intervals(Interval precision, Interval recall, Interval f1) {}

    static LabelTable of(List<JudgedRecording> recordings, SubjectBootstrap bootstrap) {
        LabelScores scores = LabelScores.of(recordings);
        List<LabelScores> draws = bootstrap.measure(recordings, LabelScores::of);
        Map<Label, Intervals> intervals = new TreeMap<>();
        for (Label label : scores.labels().keySet()) {
            intervals.put(
                    label,
                    new Intervals(
                            interval(draws, label, LabelScore::precision),
                            interval(draws, label, LabelScore::recall),
                            interval(draws, label, LabelScore::f1)));
        }
        return new LabelTable(
                scores,
                SubjectBootstrap.interval(draws, LabelScores::accuracy),
                SubjectBootstrap.interval(draws, LabelScores::macroF1),
                intervals);
    }

    private static Interval interval(List<LabelScores> draws, Label label, ToDoubleFunction<LabelScore> value) {
        return SubjectBootstrap.interval(draws, draw -> {
            LabelScore score = draw.labels().get(label);
            return score == null ? Double.NaN : value.applyAsDouble(score);
        });
    }
}
