package org.jointsound.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jointsound.model.Label;
import org.jointsound.model.Outcome;

/**
 * What was taken for what.
 *
 * @param rows truths that occur: the standard labels in their order, then others by name
 * @param columns most likely labels in the same order, then {@code no_event} and {@code unusable} for recordings that got no label
 * @param counts recordings, by row and column
 */
public record Confusion(List<String> rows, List<String> columns, List<List<Integer>> counts) {

    static Confusion of(List<JudgedRecording> recordings) {
        Set<Label> truths = new TreeSet<>(order());
        Set<Label> labels = new TreeSet<>(order());
        for (JudgedRecording one : recordings) {
            truths.add(one.truth());
            labels.add(one.truth());
            labels.add(one.given());
            labels.addAll(one.verdict().probabilities().keySet());
        }
        List<String> rows = truths.stream().map(Label::name).toList();
        List<String> columns = new ArrayList<>(labels.stream().map(Label::name).toList());
        columns.add(Outcome.NO_EVENT.slug());
        columns.add(Outcome.UNUSABLE.slug());
        int[][] counts = new int[rows.size()][columns.size()];
        for (JudgedRecording one : recordings) {
            String column = one.answered()
                    ? one.given().name()
                    : one.verdict().outcome().slug();
            counts[rows.indexOf(one.truth().name())][columns.indexOf(column)]++;
        }
        List<List<Integer>> table = new ArrayList<>();
        for (int[] row : counts) {
            table.add(Arrays.stream(row).boxed().toList());
        }
        return new Confusion(rows, List.copyOf(columns), table);
    }

    private static Comparator<Label> order() {
        return Comparator.comparingInt(Confusion::place).thenComparing(Comparator.naturalOrder());
    }

    private static int place(Label label) {
        int place = Label.STANDARD.indexOf(label);
        return place < 0 ? Label.STANDARD.size() : place;
    }
}
