package org.jointsound.training;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jointsound.evaluation.Interval;

/** What a reader of a model's figures must know of how they came about, one sentence each. */
final class Remarks {
    /** With fewer, one recording more or less right moves a figure by a percent. */
    private static final int FEW_RECORDINGS = 100;

    private Remarks() {}

    /** Of a dataset that is small: how far the score may be off. */
    static List<String> ofFew(Scores scores, Interval interval) {
        return scores.cases() >= FEW_RECORDINGS
                ? List.of()
                : List.of(String.format(
                        Locale.ROOT,
                        "Few recordings: the macro-F1 of %.2f rests on %d of them, and its 95 %% interval is %.2f to %.2f."
                                + " Take it as a first look.",
                        scores.macroF1(),
                        scores.cases(),
                        interval.low(),
                        interval.high()));
    }

    static List<String> ofFolds(int asked, int taken) {
        return asked == taken
                ? List.of()
                : List.of(taken + " folds instead of " + asked + ": there are no more groups of people.");
    }

    static List<String> ofCopies(int copies) {
        return copies == 0
                ? List.of()
                : List.of("Learned besides from " + copies
                        + " altered copies of each recording; no model was tried on one, nor on a recording whose copies it"
                        + " had learned from.");
    }

    static List<String> ofMixed(MixedIn mixed) {
        return mixed.recordings().isEmpty()
                ? List.of()
                : List.of("Learned besides from " + mixed.recordings().size()
                        + " synthetic recordings, which are counted above; no figure is of them."
                        + (mixed.leftOut() == 0
                                ? ""
                                : " " + mixed.leftOut()
                                        + " more have labels that the dataset lacks, and were left out."));
    }

    /** Which trainers the models behind the figures had, where those were chosen. */
    static List<String> ofChoice(String chosen, List<String> inFolds) {
        Map<String, Long> counts =
                inFolds.stream().collect(Collectors.groupingBy(one -> one, TreeMap::new, Collectors.counting()));
        return counts.keySet().equals(Set.of(chosen))
                ? List.of()
                : List.of("The figures are those of choosing a trainer, not of one trainer. Chosen in the folds: "
                        + counts.entrySet().stream()
                                .map(entry -> entry.getValue() + " x " + entry.getKey())
                                .collect(Collectors.joining("; "))
                        + ".");
    }
}
