package org.jointsound.evaluation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jointsound.model.Label;

/**
 * How often the most likely label is right. An empty denominator gives NaN.
 *
 * @param recordings how many
 * @param accuracy share that is right
 * @param macroF1 mean F1 over the labels that occur as truth or as answer
 * @param labels those labels, by name
 */
public record LabelScores(int recordings, double accuracy, double macroF1, Map<Label, LabelScore> labels) {

    /** Scores of recordings with one label each; nothing heard counts as {@code other}. */
    static LabelScores of(List<JudgedRecording> recordings) {
        Map<Label, int[]> counts = new TreeMap<>();
        int right = 0;
        for (JudgedRecording one : recordings) {
            int[] truth = counts.computeIfAbsent(one.truth(), label -> new int[3]);
            int[] given = counts.computeIfAbsent(one.given(), label -> new int[3]);
            boolean hit = one.truth().equals(one.given());
            truth[0] += hit ? 1 : 0;
            truth[1] += hit ? 0 : 1;
            given[2] += hit ? 0 : 1;
            right += hit ? 1 : 0;
        }
        Map<Label, LabelScore> labels = new TreeMap<>();
        counts.forEach((label, count) -> labels.put(label, LabelScore.of(count[0], count[1], count[2])));
        double macroF1 =
                labels.values().stream().mapToDouble(LabelScore::f1).average().orElse(Double.NaN);
        return new LabelScores(recordings.size(), (double) right / recordings.size(), macroF1, labels);
    }
}
