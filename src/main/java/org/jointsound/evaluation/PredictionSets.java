package org.jointsound.evaluation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jointsound.model.Label;

/**
 * What the prediction sets hold. Of recordings that got a label; NaN without any.
 *
 * @param recordings how many
 * @param withoutLabel recordings in which nothing was heard or that were unusable, which have no set and count nowhere else here
 * @param coverage share whose set holds the right label
 * @param meanSize labels in a set
 * @param singletons share of sets with one label
 * @param coverageByLabel coverage of the recordings of each label
 */
public record PredictionSets(
        int recordings,
        int withoutLabel,
        double coverage,
        double meanSize,
        double singletons,
        Map<Label, Double> coverageByLabel) {

    static PredictionSets of(List<JudgedRecording> recordings) {
        List<JudgedRecording> answered =
                recordings.stream().filter(JudgedRecording::answered).toList();
        Map<Label, int[]> counts = new TreeMap<>();
        int sizes = 0;
        int singletons = 0;
        int covered = 0;
        for (JudgedRecording one : answered) {
            int size = one.verdict().predictionSet().size();
            boolean held = one.verdict().predictionSet().stream().anyMatch(one.labels()::contains);
            int[] count = counts.computeIfAbsent(one.truth(), label -> new int[2]);
            count[0] += held ? 1 : 0;
            count[1]++;
            covered += held ? 1 : 0;
            sizes += size;
            singletons += size == 1 ? 1 : 0;
        }
        Map<Label, Double> coverageByLabel = new TreeMap<>();
        counts.forEach((label, count) -> coverageByLabel.put(label, (double) count[0] / count[1]));
        double n = answered.size();
        return new PredictionSets(
                answered.size(),
                recordings.size() - answered.size(),
                covered / n,
                sizes / n,
                singletons / n,
                coverageByLabel);
    }
}
