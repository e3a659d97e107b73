package org.jointsound.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How well a training did on recordings that its models had not met. Of recordings with one label; nothing heard counts as
 * {@code other}. Intervals are over subjects.
 *
 * @param recordings how many
 * @param subjects different people among them
 * @param nothingHeard recordings in which no event was found
 * @param seed of the intervals
 * @param labels the most likely label
 * @param confusion what was taken for what
 * @param reliability calibration
 * @param sets prediction sets
 * @param riskCoverage what abstaining brings
 * @param strata the main figures for each value of those columns that the dataset has
 */
public record CrossValidated(
        int recordings,
        int subjects,
        int nothingHeard,
        long seed,
        LabelTable labels,
        Confusion confusion,
        Reliability reliability,
        PredictionSets sets,
        RiskCoverage riskCoverage,
        Map<String, List<Stratum>> strata) {
    private static final List<String> COLUMNS =
            List.of("device", "joint", "side", "placement", "difficulty", "source_family");

    /** With fewer people a resample is hardly another sample, and an interval would look surer than it is. */
    private static final int LEAST_PEOPLE = 5;

    /** A column with more values than this describes recordings, not kinds of them. */
    private static final int MOST_VALUES = 20;

    /**
     * Recordings of one kind; the intervals are NaN with fewer than five people.
     *
     * @param value of the column
     * @param macroF1 mean F1 over the labels that occur among them, as truth or as answer
     */
    public record Stratum(
            String value,
            int recordings,
            int subjects,
            double accuracy,
            Interval accuracyInterval,
            double macroF1,
            Interval macroF1Interval) {}

    /**
     * Measures answers.
     *
     * @param all at least one with a single label; those with several count nowhere
     * @param seed of the resamples that intervals are taken from
     */
    public static CrossValidated of(List<JudgedRecording> all, long seed) {
        List<JudgedRecording> single = all.stream().filter(one -> !one.mixed()).toList();
        SubjectBootstrap bootstrap = new SubjectBootstrap(Evaluation.DRAWS, seed);
        return new CrossValidated(
                single.size(),
                people(single),
                (int) single.stream().filter(one -> !one.answered()).count(),
                seed,
                LabelTable.of(single, bootstrap),
                Confusion.of(single),
                Reliability.of(single),
                PredictionSets.of(single),
                RiskCoverage.of(single),
                strata(single, bootstrap));
    }

    /** The figures by file name, as SVG. */
    public Map<String, String> figures() {
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put("confusion.svg", ConfusionFigure.svg(confusion));
        figures.put("reliability.svg", ReliabilityFigure.svg(reliability));
        figures.put("risk-coverage.svg", RiskCoverageFigure.svg(riskCoverage));
        return figures;
    }

    private static Map<String, List<Stratum>> strata(List<JudgedRecording> all, SubjectBootstrap bootstrap) {
        Map<String, List<Stratum>> strata = new LinkedHashMap<>();
        for (String column : COLUMNS) {
            Map<String, List<JudgedRecording>> byValue = new TreeMap<>();
            for (JudgedRecording one : all) {
                String value = one.columns().getOrDefault(column, "");
                if (!value.isBlank()) {
                    byValue.computeIfAbsent(value, absent -> new ArrayList<>()).add(one);
                }
            }
            if (!byValue.isEmpty() && byValue.size() <= MOST_VALUES) {
                List<Stratum> ofColumn = new ArrayList<>();
                byValue.forEach((value, those) -> ofColumn.add(stratum(value, those, bootstrap)));
                strata.put(column, ofColumn);
            }
        }
        return strata;
    }

    private static Stratum stratum(String value, List<JudgedRecording> those, SubjectBootstrap bootstrap) {
        LabelScores scores = LabelScores.of(those);
        List<LabelScores> draws = people(those) < LEAST_PEOPLE ? List.of() : bootstrap.measure(those, LabelScores::of);
        return new Stratum(
                value,
                those.size(),
                people(those),
                scores.accuracy(),
                SubjectBootstrap.interval(draws, LabelScores::accuracy),
                scores.macroF1(),
                SubjectBootstrap.interval(draws, LabelScores::macroF1));
    }

    private static int people(List<JudgedRecording> recordings) {
        return (int)
                recordings.stream().map(JudgedRecording::subject).distinct().count();
    }
}
