package org.jointsound.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jointsound.evaluation.Interval;
import org.jointsound.model.Label;

/** What a reader of a model's figures must know of how they came about, one sentence each. */
final class Remarks {
    /** With fewer, one recording more or less right moves a figure by a percent. */
    private static final int FEW_RECORDINGS = 100;

    /** With fewer people of a label, one of them decides how it does. */
    private static final int FEW_PEOPLE = 5;

    private Remarks() {}

    /** Of a dataset that is small: how many there are, and how far the score may be off. */
    static List<String> ofFew(List<TrainingRecording> recordings, Scores scores, Interval interval) {
        List<String> remarks = new ArrayList<>();
        Map<Label, Set<String>> people = people(recordings);
        String few = people.entrySet().stream()
                .filter(entry -> entry.getValue().size() < FEW_PEOPLE)
                .map(entry -> entry.getKey() + " (" + entry.getValue().size() + ")")
                .collect(Collectors.joining(", "));
        if (scores.cases() < FEW_RECORDINGS) {
            remarks.add(String.format(
                    Locale.ROOT,
                    "Few recordings: the macro-F1 of %.2f rests on %d of them, and its 95 %% interval is %.2f to %.2f."
                            + " Take it as a first look.",
                    scores.macroF1(),
                    scores.cases(),
                    interval.low(),
                    interval.high()));
        }
        if (!few.isEmpty()) {
            remarks.add("Few people: fewer than " + FEW_PEOPLE + " hold " + few
                    + ". How the model does on another person is hardly known.");
        }
        return remarks;
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

    private static Map<Label, Set<String>> people(List<TrainingRecording> recordings) {
        Map<Label, Set<String>> people = new TreeMap<>();
        recordings.forEach(one ->
                people.computeIfAbsent(one.label(), label -> new TreeSet<>()).add(one.subject()));
        return people;
    }
}
