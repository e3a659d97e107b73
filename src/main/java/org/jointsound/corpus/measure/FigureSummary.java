package org.jointsound.corpus.measure;

import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** How many published figures a corpus meets, and in what way it misses the others. */
final class FigureSummary {
    private FigureSummary() {}

    /** A paragraph on these verdicts, one for each figure that is to be met. */
    static String text(List<Verdict> verdicts) {
        int met = Collections.frequency(verdicts, Verdict.MET);
        int absent = Collections.frequency(verdicts, Verdict.NO_CASE);
        int centre = Collections.frequency(verdicts, Verdict.OFF_CENTRE);
        int wider = Collections.frequency(verdicts, Verdict.WIDER);
        int partly = Collections.frequency(verdicts, Verdict.PARTLY);
        return String.format(
                Locale.ROOT,
                """

                Of %d published figures the corpus meets %d, misses %d, and has no case for %d. Of the misses %d are of centre
                (**no**: the value compared, the median for *inside* and *holds*, lies outside the published range) and %d of
                spread only (the median lies inside): %d because the corpus is wider than the range (**wider**) and %d because
                it passes or misses an end of the range without being wider (**partly**).
                """,
                verdicts.size(),
                met,
                centre + wider + partly,
                absent,
                centre,
                wider + partly,
                wider,
                partly);
    }
}
