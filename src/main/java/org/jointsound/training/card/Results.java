package org.jointsound.training.card;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jointsound.evaluation.Confusion;
import org.jointsound.evaluation.CrossValidated;
import org.jointsound.evaluation.LabelTable;
import org.jointsound.evaluation.PredictionSets;
import org.jointsound.evaluation.Reliability;
import org.jointsound.evaluation.RiskCoverage;
import org.jointsound.training.Scores;

/**
 * How well a training did on what its models had not met.
 *
 * @param familiesLeftOut whether they had not met the source families either
 * @param setCoverage that the prediction sets should have
 * @param scores by what is counted: {@code events}, {@code recordings}, and those of known families where families were left out
 * @param recordings behind all that follows: those with one label, also where nothing was heard in them
 * @param labels scores of the most likely label, with intervals over subjects
 * @param failures the largest confusions, and what was missed, by falling share
 */
public record Results(
        boolean familiesLeftOut,
        double setCoverage,
        Map<String, Scores> scores,
        int recordings,
        int subjects,
        int nothingHeard,
        LabelTable labels,
        Reliability reliability,
        PredictionSets sets,
        Risk risk,
        Map<String, List<CrossValidated.Stratum>> strata,
        List<Failure> failures) {
    private static final int MOST_FAILURES = 8;

    /** All measures, for {@code report/metrics.json}. */
    public record Measured(Map<String, Scores> scores, CrossValidated crossValidated) {}

    /**
     * What abstaining brings.
     *
     * @param area under the risk-coverage curve
     * @param bestArea the same at the best possible order
     * @param accuracy of all answers
     * @param accuracyOfSurest of the surest 80 % of them
     */
    public record Risk(double area, double bestArea, double accuracy, double accuracyOfSurest) {}

    /**
     * What was taken for what.
     *
     * @param holds label of the recordings
     * @param called label that they got, or {@code no_event} where nothing was heard
     * @param share of all recordings with that label
     */
    public record Failure(String holds, String called, int recordings, double share) {}

    /** What of all measures stands in a card. */
    public static Results of(boolean familiesLeftOut, double setCoverage, Measured measured) {
        CrossValidated all = measured.crossValidated();
        RiskCoverage risk = all.riskCoverage();
        return new Results(
                familiesLeftOut,
                setCoverage,
                new LinkedHashMap<>(measured.scores()),
                all.recordings(),
                all.subjects(),
                all.nothingHeard(),
                all.labels(),
                all.reliability(),
                all.sets(),
                new Risk(risk.area(), risk.bestArea(), risk.accuracy(), risk.accuracyOfSurest()),
                all.strata(),
                failures(all.confusion()));
    }

    private static List<Failure> failures(Confusion confusion) {
        List<Failure> failures = new ArrayList<>();
        for (int row = 0; row < confusion.rows().size(); row++) {
            List<Integer> counts = confusion.counts().get(row);
            int all = counts.stream().mapToInt(Integer::intValue).sum();
            for (int column = 0; column < counts.size(); column++) {
                String holds = confusion.rows().get(row);
                String called = confusion.columns().get(column);
                if (!holds.equals(called) && counts.get(column) > 0) {
                    failures.add(new Failure(holds, called, counts.get(column), (double) counts.get(column) / all));
                }
            }
        }
        return failures.stream()
                .sorted(Comparator.comparingDouble(Failure::share)
                        .reversed()
                        .thenComparing(Failure::holds)
                        .thenComparing(Failure::called))
                .limit(MOST_FAILURES)
                .toList();
    }
}
