package org.jointsound.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Every measure of some judged recordings. {@code src/docs/evaluation.md} says what each figure means. Measures without a
 * word on it are of the main recordings: neither hard nor with several joint sounds.
 *
 * @param recordings all of them
 * @param subjects different people among them
 * @param seed of the intervals
 * @param lines the main figures: of the main recordings, of the hard, and of the mixed ones
 * @param labels the most likely label
 * @param confusion what was taken for what
 * @param reliability calibration
 * @param sets prediction sets
 * @param riskCoverage what abstaining brings
 * @param jointSounds what was said of recordings with a joint sound
 * @param otherSounds what was said of recordings without
 * @param onsets where events begin, in all recordings
 * @param severalLabels the labels listed, in all recordings
 * @param severalLabelsMixed the same in those with several joint sounds
 * @param columns the main figures for each value of a column
 */
public record Evaluation(
        int recordings,
        int subjects,
        long seed,
        List<Headline> lines,
        LabelTable labels,
        Confusion confusion,
        Reliability reliability,
        PredictionSets sets,
        RiskCoverage riskCoverage,
        Outcomes jointSounds,
        Outcomes otherSounds,
        Onsets onsets,
        SeveralLabels severalLabels,
        SeveralLabels severalLabelsMixed,
        Map<String, List<Headline>> columns) {
    /** Resamples behind an interval. */
    static final int DRAWS = 1000;

    /**
     * Measures recordings.
     *
     * @param all at least one
     * @param seed of the resamples that intervals are taken from
     * @throws IllegalArgumentException without a recording
     */
    public static Evaluation of(List<JudgedRecording> all, long seed) {
        if (all.isEmpty()) {
            throw new IllegalArgumentException("there is nothing to measure without recordings");
        }
        SubjectBootstrap bootstrap = new SubjectBootstrap(DRAWS, seed);
        List<JudgedRecording> main = those(all, one -> !one.hard() && !one.mixed());
        List<JudgedRecording> mixed = those(all, JudgedRecording::mixed);
        return new Evaluation(
                all.size(),
                (int) all.stream().map(JudgedRecording::subject).distinct().count(),
                seed,
                lines(all, bootstrap),
                LabelTable.of(main, bootstrap),
                Confusion.of(main),
                Reliability.of(main),
                PredictionSets.of(main),
                RiskCoverage.of(main),
                Outcomes.of(those(main, JudgedRecording::holdsJointSound)),
                Outcomes.of(those(main, one -> !one.holdsJointSound())),
                Onsets.of(all),
                SeveralLabels.of(all),
                SeveralLabels.of(mixed),
                ColumnLines.of(all, bootstrap));
    }

    private static List<Headline> lines(List<JudgedRecording> all, SubjectBootstrap bootstrap) {
        Map<String, List<JudgedRecording>> kinds = new LinkedHashMap<>();
        kinds.put("main", those(all, one -> !one.hard() && !one.mixed()));
        kinds.put("hard", those(all, one -> one.hard() && !one.mixed()));
        kinds.put("mixed", those(all, JudgedRecording::mixed));
        List<Headline> lines = new ArrayList<>();
        kinds.forEach((name, recordings) -> lines.add(Headline.of(name, recordings, bootstrap)));
        return lines;
    }

    private static List<JudgedRecording> those(List<JudgedRecording> all, Predicate<JudgedRecording> wanted) {
        return all.stream().filter(wanted).toList();
    }
}
