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
            return "\n## Onsets\n\nThe dataset marks nothing, so onsets cannot be judged.\n";
        }
        Table table = new Table(
                "recordings; truth",
                "collar, ms",
                "marked",
                "found",
                "precision",
                "recall",
                "F1",
                "fragments",
                "F1, fragments apart",
                "median lateness, ms");
        for (OnsetScores score : onsets.scores()) {
            table.words(score.recordings() + "; " + score.truth())
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
                were found. A fragment begins within a mark whose start was found by another event; precision and F1 count it \
                as false. `disturbances apart`: in a recording with a joint sound, other marks need not be found, and what is \
                found in them is not false.

                %s
                Recall at a collar of 50 ms by the label of the mark:

                %s""".formatted(
                        onsets.marked(), onsets.unmarked(), onsets.eventsInUnmarked(), table, recallByLabel(onsets));
    }

    private static Table recallByLabel(Onsets onsets) {
        Set<Label> labels = new TreeSet<>();
        onsets.scores().forEach(score -> labels.addAll(score.recallByLabel().keySet()));
        List<String> heads = new ArrayList<>(List.of("recordings; truth"));
        labels.forEach(label -> heads.add(label.name()));
        Table table = new Table(heads.toArray(String[]::new));
        for (OnsetScores score : onsets.scores()) {
            if (score.collarSeconds() == OnsetScores.MIDDLE_COLLAR) {
                table.words(score.recordings() + "; " + score.truth());
                labels.forEach(label -> table.number(score.recallByLabel().getOrDefault(label, Double.NaN)));
                table.end();
            }
        }
        return table;
    }
}
