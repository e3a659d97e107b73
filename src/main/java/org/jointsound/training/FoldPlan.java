package org.jointsound.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;

/**
 * Which recordings are tried together, by models that learn from all others. What belongs together by subject, session, source
 * or audio is never on both sides.
 *
 * @param description in words
 * @param names of the folds
 * @param repeats for every repeat the fold of each recording, an index into the names
 */
record FoldPlan(String description, List<String> names, List<int[]> repeats) {

    FoldPlan {
        names = List.copyOf(names);
        repeats = List.copyOf(repeats);
    }

    /** Groups dealt to folds anew for every repeat. */
    static FoldPlan dealt(List<TrainingRecording> recordings, int folds, int repeats, long seed) {
        requireGroups(recordings, folds);
        List<int[]> dealt = new ArrayList<>();
        for (int repeat = 0; repeat < repeats; repeat++) {
            dealt.add(GroupFolds.deal(recordings, folds, seed + repeat));
        }
        String times = repeats == 1 ? "" : ", dealt " + repeats + " times";
        return new FoldPlan(folds + " folds of groups, stratified" + times, numbers(folds), dealt);
    }

    /** One fold for each group. */
    static FoldPlan leaveOneOut(List<TrainingRecording> recordings) {
        requireGroups(recordings, 2);
        Map<Integer, Integer> order = new HashMap<>();
        int[] groups = GroupFolds.groups(recordings);
        int[] folds = new int[groups.length];
        for (int i = 0; i < groups.length; i++) {
            int next = order.size();
            folds[i] = order.computeIfAbsent(groups[i], group -> next);
        }
        return new FoldPlan("one group left out at a time", numbers(order.size()), List.of(folds));
    }

    /**
     * A dataset's own folds: one for each value of a column that {@link LeftOutColumn} lets pass.
     *
     * @throws InputException if a group is in two of them
     */
    static FoldPlan byColumn(List<TrainingRecording> recordings, String column) {
        List<String> values = recordings.stream()
                .map(one -> one.columns().getOrDefault(column, ""))
                .toList();
        List<String> names = List.copyOf(new TreeSet<>(values));
        int[] groups = GroupFolds.groups(recordings);
        for (int i = 0; i < groups.length; i++) {
            if (!values.get(i).equals(values.get(groups[i]))) {
                throw refused(recordings.get(i).name() + " and "
                        + recordings.get(groups[i]).name()
                        + " belong together by subject, session, source or audio, but the column '" + column
                        + "' puts them into different folds; mend it, or let the folds be dealt");
            }
        }
        int[] folds = values.stream().mapToInt(names::indexOf).toArray();
        return new FoldPlan("the folds of the column " + column, names, List.of(folds));
    }

    private static void requireGroups(List<TrainingRecording> recordings, int folds) {
        int[] groups = GroupFolds.groups(recordings);
        long count = Arrays.stream(groups).distinct().count();
        if (count < folds) {
            throw refused(
                    "The dataset has " + count + " groups of recordings that must stay together by subject, session,"
                            + " source or audio; at least " + folds + " are needed for " + folds + " folds");
        }
    }

    private static List<String> numbers(int folds) {
        List<String> names = new ArrayList<>();
        for (int fold = 1; fold <= folds; fold++) {
            names.add(Integer.toString(fold));
        }
        return names;
    }

    private static InputException refused(String detail) {
        return new InputException(ProblemCode.VALIDATION, detail);
    }
}
