package org.jointsound.evaluation;

import java.util.Locale;

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

                %s""".formatted(onsets.marked(), onsets.unmarked(), onsets.eventsInUnmarked(), table);
    }
}
