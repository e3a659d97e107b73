package org.jointsound.training;

import java.util.List;
import org.jointsound.model.Label;

/** How often each label was given to recordings of each label. */
final class Confusion {
    private final List<Label> labels;
    private final int[][] counts;

    /** Nothing counted yet. */
    Confusion(List<Label> labels) {
        this.labels = List.copyOf(labels);
        this.counts = new int[labels.size()][labels.size()];
    }

    void add(Label truth, Label given) {
        counts[labels.indexOf(truth)][labels.indexOf(given)]++;
    }

    void addAll(Confusion that) {
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts.length; j++) {
                counts[i][j] += that.counts[i][j];
            }
        }
    }

    List<Label> labels() {
        return labels;
    }

    int count(int truth, int given) {
        return counts[truth][given];
    }

    int total() {
        int total = 0;
        for (int i = 0; i < counts.length; i++) {
            total += of(i);
        }
        return total;
    }

    /** Share of right answers; NaN without any answer. */
    double accuracy() {
        int right = 0;
        for (int i = 0; i < counts.length; i++) {
            right += counts[i][i];
        }
        return (double) right / total();
    }

    /** Share of a label's recordings that were given it; NaN without any. */
    double recall(int label) {
        return (double) counts[label][label] / of(label);
    }

    /** Mean, over the labels that occurred or were given, of the harmonic mean of precision and recall; NaN without any. */
    double macroF1() {
        double sum = 0;
        int met = 0;
        for (int i = 0; i < counts.length; i++) {
            int asked = of(i) + given(i);
            if (asked > 0) {
                sum += 2.0 * counts[i][i] / asked;
                met++;
            }
        }
        return sum / met;
    }

    private int of(int truth) {
        int sum = 0;
        for (int count : counts[truth]) {
            sum += count;
        }
        return sum;
    }

    private int given(int label) {
        int sum = 0;
        for (int[] row : counts) {
            sum += row[label];
        }
        return sum;
    }
}
