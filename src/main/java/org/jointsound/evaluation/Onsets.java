package org.jointsound.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * Where events begin, against the marks of the dataset.
 *
 * @param marked recordings with marks, on which the scores are
 * @param unmarked recordings without marks
 * @param eventsInUnmarked events found in those, which count nowhere: nobody said where sound begins in them
 * @param scores for each collar; empty without marks
 */
record Onsets(int marked, int unmarked, int eventsInUnmarked, List<OnsetScores> scores) {
    private static final double CLEAR_DB = 10;

    static Onsets of(List<JudgedRecording> recordings) {
        List<JudgedRecording> marked =
                recordings.stream().filter(one -> !one.marks().isEmpty()).toList();
        int events = recordings.stream()
                .filter(one -> one.marks().isEmpty())
                .mapToInt(one -> one.events().size())
                .sum();
        List<OnsetScores> scores = new ArrayList<>();
        for (OnsetTruth truth : OnsetTruth.values()) {
            addScores("all", truth, Double.NEGATIVE_INFINITY, marked, scores);
            addScores("over 10 dB", truth, CLEAR_DB, marked, scores);
        }
        return new Onsets(marked.size(), recordings.size() - marked.size(), events, scores);
    }

    /** Nothing when no onset is wanted. */
    private static void addScores(
            String onsets,
            OnsetTruth truth,
            double overDb,
            List<JudgedRecording> recordings,
            List<OnsetScores> scores) {
        for (double collar : OnsetScores.COLLARS) {
            OnsetCount count = new OnsetCount(truth, overDb, collar);
            recordings.forEach(count::add);
            if (count.marked() > 0) {
                scores.add(OnsetScores.of(onsets, truth, collar, count));
            }
        }
    }
}
