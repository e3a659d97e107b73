package org.jointsound.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jointsound.corpus.split.Leak;
import org.jointsound.corpus.split.Leaks;
import org.jointsound.model.Label;
import org.jointsound.problem.InputException;
import org.jointsound.problem.Problem;
import org.jointsound.problem.ProblemCode;

/** Refuses a dataset that would teach nothing, or whose evaluation would lie. */
final class DatasetCheck {
    /** Fewer recordings with events than this teach nothing that holds. */
    private static final int LEAST_RECORDINGS = 20;

    private DatasetCheck() {}

    static void requireUsable(List<TrainingRecording> recordings, int folds) {
        requireNoLeak(recordings);
        requireEnough(recordings, folds);
    }

    /**
     * Refuses only what nothing can be learned from, or tried on: a label of one person, or one label.
     *
     * @return into how many folds the people can be dealt, at most so many as asked
     */
    static int requireTrainable(List<TrainingRecording> recordings, int folds) {
        requireNoLeak(recordings);
        List<TrainingRecording> heard =
                recordings.stream().filter(one -> !one.events().isEmpty()).toList();
        // Also by recordings in which nothing is heard: they are dealt to folds, and tie people, like the others.
        int[] groupOf = GroupFolds.groups(recordings);
        int groups = (int) IntStream.range(0, groupOf.length)
                .filter(i -> !recordings.get(i).events().isEmpty())
                .map(i -> groupOf[i])
                .distinct()
                .count();
        Map<Label, Set<Integer>> holders = GroupFolds.holders(recordings);
        if (groups < 2 || holders.size() < 2) {
            throw refused("Sound was found in " + heard.size() + " recordings of " + groups + " subjects with "
                    + holders.size() + " labels; at least 2 subjects and 2 labels are needed to train on.");
        }
        requireTwoOfEach(recordings, holders);
        if (heard.stream().allMatch(TrainingRecording::mixed)) {
            throw refused("Every recording holds several joint sounds; some with one label are needed to be tried on.");
        }
        return Math.min(folds, groups);
    }

    private static void requireEnough(List<TrainingRecording> recordings, int folds) {
        List<TrainingRecording> heard =
                recordings.stream().filter(one -> !one.events().isEmpty()).toList();
        long subjects = Arrays.stream(GroupFolds.groups(heard)).distinct().count();
        Map<Label, Set<Integer>> holders = GroupFolds.holders(heard);
        if (heard.size() < LEAST_RECORDINGS || subjects < folds || holders.size() < 2) {
            throw refused("Sound was found in " + heard.size() + " recordings of " + subjects + " subjects with "
                    + holders.size() + " labels; at least " + LEAST_RECORDINGS + " recordings of " + folds
                    + " subjects with 2 labels are needed to train on.");
        }
        requireTwoOfEach(heard, holders);
    }

    private static void requireTwoOfEach(List<TrainingRecording> recordings, Map<Label, Set<Integer>> holders) {
        holders.forEach((label, groups) -> {
            if (groups.size() < 2) {
                String only = recordings.get(groups.iterator().next()).subject();
                throw refused("Only one subject, " + only
                        + ", or those tied to it by a shared source or audio, has sounds labelled " + label
                        + "; at least 2 are needed, so that one can be learned from while the other is tested on.");
            }
        });
    }

    /** Names every recording that would be on both sides of an evaluation, or that the dataset speaks of in two ways. */
    private static void requireNoLeak(List<TrainingRecording> recordings) {
        List<Problem.Fault> faults = new ArrayList<>();
        for (Leak leak : Leaks.find(
                recordings.stream().map(TrainingRecording::provenance).toList())) {
            faults.add(new Problem.Fault(
                    leak.detail(), "/" + recordings.get(leak.recording()).name()));
        }
        if (!faults.isEmpty()) {
            throw new InputException(new Problem(
                    ProblemCode.VALIDATION,
                    "The dataset contradicts itself, or its own split leaks. First: "
                            + faults.get(0).pointer().substring(1) + " "
                            + faults.get(0).detail() + ".",
                    faults));
        }
    }

    private static InputException refused(String detail) {
        return new InputException(ProblemCode.VALIDATION, detail);
    }
}
