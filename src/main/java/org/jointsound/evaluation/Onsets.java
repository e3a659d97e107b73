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
        List<JudgedRecording> clear = marked.stream()
                .filter(one -> one.snrDb().orElse(Double.NEGATIVE_INFINITY) > CLEAR_DB)
                .toList();
        int events = recordings.stream()
                .filter(one -> one.marks().isEmpty())
                .mapToInt(one -> one.events().size())
                .sum();
        List<OnsetScores> scores = new ArrayList<>();
        for (OnsetTruth truth : OnsetTruth.values()) {
            addScores("all", marked, truth, scores);
            addScores("over 10 dB", clear, truth, scores);
        }
        return new Onsets(marked.size(), recordings.size() - marked.size(), events, scores);
    }

    private static void addScores(
            String name, List<JudgedRecording> recordings, OnsetTruth truth, List<OnsetScores> scores) {
        if (recordings.isEmpty()) {
            return;
        }
        for (double collar : OnsetScores.COLLARS) {
            OnsetCount count = new OnsetCount(truth, collar);
            recordings.forEach(count::add);
            scores.add(OnsetScores.of(name, truth, collar, count));
        }
    }
}
