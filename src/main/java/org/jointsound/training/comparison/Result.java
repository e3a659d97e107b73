package org.jointsound.training.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jointsound.training.LabelledEvent;
import org.jointsound.training.TransferTally;

/** What one way to train gave in all outer splits; filled split by split. */
final class Result {
    /** Enough for a median that lasts; a forest needs half a second for them. */
    private static final int TIMED_EVENTS = 500;

    private final String name;
    private final Map<String, Trial> trials = new TreeMap<>();
    private final List<Double> micros = new ArrayList<>();
    private long bytes;

    Result(String name) {
        this.name = name;
    }

    /** Answers for one value left out, by models of all folds, and the settings that were chosen for each. */
    private record Trial(TransferTally unmet, TransferTally known, List<String> settings) {}

    void add(Split split, Scorer scorer, String settings) {
        Trial trial = trials.computeIfAbsent(
                split.leftOut(), value -> new Trial(new TransferTally(), new TransferTally(), new ArrayList<>()));
        split.unmet().forEach(recording -> trial.unmet.add(recording, scorer::probabilities));
        split.known().forEach(recording -> trial.known.add(recording, scorer::probabilities));
        trial.settings.add(settings);
        bytes = Math.max(bytes, scorer.bytes());
        // After the answers above, so that the code is compiled.
        time(split, scorer);
    }

    private void time(Split split, Scorer scorer) {
        List<LabelledEvent> events = Stream.concat(split.unmet().stream(), split.known().stream())
                .flatMap(recording -> recording.events().stream())
                .limit(TIMED_EVENTS)
                .toList();
        double[] nanos = new double[events.size()];
        for (int i = 0; i < nanos.length; i++) {
            long start = System.nanoTime();
            scorer.probabilities(events.get(i).features());
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        if (nanos.length > 0) {
            micros.add(nanos[nanos.length / 2] / 1e3);
        }
    }

    String name() {
        return name;
    }

    /** Values left out, in order of the alphabet. */
    List<String> values() {
        return List.copyOf(trials.keySet());
    }

    /** Macro-F1 on the recordings of a value that was left out, hard ones apart; NaN without any. */
    double unmetMacroF1(String value) {
        return trial(value).unmet.macroF1();
    }

    double meanUnmetMacroF1() {
        return mean(trial -> trial.unmet.macroF1());
    }

    double worstUnmetMacroF1() {
        return trials.values().stream()
                .mapToDouble(trial -> trial.unmet.macroF1())
                .filter(score -> !Double.isNaN(score))
                .min()
                .orElse(Double.NaN);
    }

    double meanKnownMacroF1() {
        return mean(trial -> trial.known.macroF1());
    }

    /** Share of the hard recordings of the values left out that are recognised. */
    double meanUnmetHard() {
        return mean(trial -> trial.unmet.hardAccuracy());
    }

    double meanKnownHard() {
        return mean(trial -> trial.known.hardAccuracy());
    }

    /** Of the largest of the models. */
    double megabytes() {
        return bytes / 1e6;
    }

    /** Median over the models of the median time for one event. */
    double medianMicros() {
        double[] sorted = micros.stream().mapToDouble(value -> value).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }

    /** The settings chosen for each fold while the value was left out. */
    List<String> settings(String value) {
        return List.copyOf(trial(value).settings);
    }

    private Trial trial(String value) {
        Trial trial = trials.get(value);
        if (trial == null) {
            throw new IllegalArgumentException("'" + value + "' was not left out");
        }
        return trial;
    }

    private double mean(ToDoubleFunction<Trial> score) {
        return trials.values().stream()
                .mapToDouble(score)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }
}
