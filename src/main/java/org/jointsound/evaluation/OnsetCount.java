package org.jointsound.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jointsound.corpus.MarkedSpan;
import org.jointsound.model.Label;

/** Counts pairs of marks and events over recordings. */
final class OnsetCount {
    private final OnsetTruth truth;
    private final double collarSeconds;
    private final List<Double> latenessSeconds = new ArrayList<>();
    /** By label: marks, and those of them that were found. */
    private final Map<Label, int[]> byLabel = new TreeMap<>();

    private int marked;
    private int found;
    private int fragments;

    OnsetCount(OnsetTruth truth, double collarSeconds) {
        this.truth = truth;
        this.collarSeconds = collarSeconds;
    }

    void add(JudgedRecording recording) {
        List<MarkedSpan> marks = truth.wanted(recording);
        double[] starts = marks.stream().mapToDouble(MarkedSpan::startSeconds).toArray();
        double[] onsets = recording.events().stream()
                .mapToDouble(FoundEvent::startSeconds)
                .toArray();
        int[] markOf = OnsetMatching.match(starts, onsets, collarSeconds);
        marks.forEach(mark -> byLabel.computeIfAbsent(mark.label(), label -> new int[2])[0]++);
        List<MarkedSpan> heard = new ArrayList<>();
        for (int i = 0; i < onsets.length; i++) {
            if (markOf[i] != OnsetMatching.UNMATCHED) {
                heard.add(marks.get(markOf[i]));
                latenessSeconds.add(onsets[i] - starts[markOf[i]]);
            }
        }
        heard.forEach(mark -> byLabel.computeIfAbsent(mark.label(), label -> new int[2])[1]++);
        List<MarkedSpan> passedOver = truth.passedOver(recording);
        marked += marks.size();
        for (int i = 0; i < onsets.length; i++) {
            boolean matched = markOf[i] != OnsetMatching.UNMATCHED;
            boolean fragment = !matched && isWithin(onsets[i], heard, 0);
            if (matched || fragment || !isWithin(onsets[i], passedOver, collarSeconds)) {
                found++;
                fragments += fragment ? 1 : 0;
            }
        }
    }

    private static boolean isWithin(double onsetSeconds, List<MarkedSpan> marks, double beforeSeconds) {
        return marks.stream()
                .anyMatch(mark ->
                        onsetSeconds >= mark.startSeconds() - beforeSeconds && onsetSeconds <= mark.endSeconds());
    }

    int marked() {
        return marked;
    }

    int found() {
        return found;
    }

    int matched() {
        return latenessSeconds.size();
    }

    int fragments() {
        return fragments;
    }

    /** Share of the marks of each label that were found. */
    Map<Label, Double> recallByLabel() {
        Map<Label, Double> recall = new TreeMap<>();
        byLabel.forEach((label, counts) -> recall.put(label, (double) counts[1] / counts[0]));
        return recall;
    }

    /** NaN without a pair. */
    double medianLatenessSeconds() {
        if (latenessSeconds.isEmpty()) {
            return Double.NaN;
        }
        List<Double> sorted = new ArrayList<>(latenessSeconds);
        Collections.sort(sorted);
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
