package org.jointsound.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jointsound.model.Label;

/** Counts pairs of onsets and events over recordings. */
final class OnsetCount {
    private final OnsetTruth truth;
    private final double overDb;
    private final double collarSeconds;
    private final List<Double> latenessSeconds = new ArrayList<>();
    /** By label: onsets, and those of them that were found. */
    private final Map<Label, int[]> byLabel = new TreeMap<>();

    private int marked;
    private int found;
    private int fragments;

    /**
     * Nothing counted yet.
     *
     * @param overDb onsets of no more than this need not be found
     */
    OnsetCount(OnsetTruth truth, double overDb, double collarSeconds) {
        this.truth = truth;
        this.overDb = overDb;
        this.collarSeconds = collarSeconds;
    }

    /** Counts a recording in which some onset is wanted; others are passed over. */
    void add(JudgedRecording recording) {
        Map<Boolean, List<MarkedOnset>> byWanted =
                MarkedOnset.of(recording).stream().collect(Collectors.partitioningBy(onset -> wants(onset, recording)));
        List<MarkedOnset> wanted = byWanted.getOrDefault(true, List.of());
        if (!wanted.isEmpty()) {
            count(wanted, byWanted.getOrDefault(false, List.of()), recording);
        }
    }

    private boolean wants(MarkedOnset onset, JudgedRecording recording) {
        return truth.wants(onset, recording) && (overDb == Double.NEGATIVE_INFINITY || onset.snrDb() > overDb);
    }

    private void count(List<MarkedOnset> wanted, List<MarkedOnset> passedOver, JudgedRecording recording) {
        double[] starts = wanted.stream().mapToDouble(MarkedOnset::startSeconds).toArray();
        double[] events = recording.events().stream()
                .mapToDouble(FoundEvent::startSeconds)
                .toArray();
        int[] onsetOf = OnsetMatching.match(starts, events, collarSeconds);
        wanted.forEach(onset -> counts(onset)[0]++);
        List<MarkedOnset> heard = new ArrayList<>();
        for (int i = 0; i < events.length; i++) {
            if (onsetOf[i] != OnsetMatching.UNMATCHED) {
                heard.add(wanted.get(onsetOf[i]));
                latenessSeconds.add(events[i] - starts[onsetOf[i]]);
            }
        }
        heard.forEach(onset -> counts(onset)[1]++);
        marked += wanted.size();
        for (int i = 0; i < events.length; i++) {
            boolean matched = onsetOf[i] != OnsetMatching.UNMATCHED;
            boolean fragment = !matched && isWithin(events[i], heard, 0);
            if (matched || fragment || !isWithin(events[i], passedOver, collarSeconds)) {
                found++;
                fragments += fragment ? 1 : 0;
            }
        }
    }

    private int[] counts(MarkedOnset onset) {
        return byLabel.computeIfAbsent(onset.first().label(), label -> new int[2]);
    }

    private static boolean isWithin(double eventSeconds, List<MarkedOnset> onsets, double beforeSeconds) {
        return onsets.stream()
                .anyMatch(onset ->
                        eventSeconds >= onset.startSeconds() - beforeSeconds && eventSeconds <= onset.endSeconds());
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

    /** Share of the onsets that begin with each label that were found. */
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
