package org.jointsound.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jointsound.model.Label;

/** Where events begin, in a table. */
final class OnsetText {
    private OnsetText() {}

    static String text(Onsets onsets) {
        if (onsets.scores().isEmpty()) {
            return "\n## Onsets\n\nThe dataset marks nothing, or the model answers for whole recordings, so onsets cannot be judged.\n";
        }
        Table table = new Table(
                "onsets; truth",
                "collar, ms",
                "marked",
                "found",
                "precision",
                "recall",
                "F1",
                "pieces",
                "F1, pieces apart",
                "median lateness, ms");
        for (OnsetScores score : onsets.scores()) {
            table.words(score.onsets() + "; " + score.truth())
                    .count((int) Math.round(1000 * score.collarSeconds()))
                    .count(score.marked())
                    .count(score.found())
                    .number(score.precision())
                    .number(score.recall())
                    .number(score.f1())
                    .count(score.fragments())
                    .number(score.f1FragmentsApart())
                    .words(
                            Double.isNaN(score.medianLatenessSeconds())
                                    ? "–"
                                    : String.format(Locale.ROOT, "%.1f", 1000 * score.medianLatenessSeconds()))
                    .end();
        }
        return """

                ## Onsets

                On the %d recordings with marks, hard and mixed ones included. In the other %d, which count nowhere here, %d events \
                were found. Marks of all sounds that lie less than 0.15 s apart are one event with one onset, whose level and label \
                are those of the mark it begins with. `over 10 dB`: only onsets of that level are wanted, in recordings that have \
                one; events within the others are neither right nor false. A piece begins within an event whose onset was found by \
                another; precision and F1, which are strict, count it as false, *F1, pieces apart* as neither. \
                `disturbances apart`: in a recording with a joint sound, onsets of other sounds need not be found, and what is \
                found in them is not false.

                %s
                Recall at a collar of 50 ms by the label of the mark that the onset begins with:

                %s""".formatted(
                        onsets.marked(), onsets.unmarked(), onsets.eventsInUnmarked(), table, recallByLabel(onsets));
    }

    private static Table recallByLabel(Onsets onsets) {
        Set<Label> labels = new TreeSet<>();
        onsets.scores().forEach(score -> labels.addAll(score.recallByLabel().keySet()));
        List<String> heads = new ArrayList<>(List.of("onsets; truth"));
        labels.forEach(label -> heads.add(label.name()));
        Table table = new Table(heads.toArray(String[]::new));
        for (OnsetScores score : onsets.scores()) {
            if (score.collarSeconds() == OnsetScores.MIDDLE_COLLAR) {
                table.words(score.onsets() + "; " + score.truth());
                labels.forEach(label -> table.number(score.recallByLabel().getOrDefault(label, Double.NaN)));
                table.end();
            }
        }
        return table;
    }
}
