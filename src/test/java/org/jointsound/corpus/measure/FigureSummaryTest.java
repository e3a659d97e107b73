package org.jointsound.corpus.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FigureSummaryTest {
    @Test
    void missesOfCentreAndOfSpreadAreCountedApart() {
        String text = FigureSummary.text(List.of(
                        Verdict.WIDER,
                        Verdict.MET,
                        Verdict.OFF_CENTRE,
                        Verdict.PARTLY,
                        Verdict.MET,
                        Verdict.OFF_CENTRE,
                        Verdict.PARTLY,
                        Verdict.MET,
                        Verdict.NO_CASE,
                        Verdict.OFF_CENTRE,
                        Verdict.OFF_CENTRE,
                        Verdict.PARTLY))
                .replace("\n", " ");
        assertThat(text)
                .contains("Of 12 published figures the corpus meets 3, misses 8, and has no case for 1.")
                .contains("Of the misses 4 are of centre (**no**:")
                .contains("and 4 of spread only (the median lies inside): 1 because")
                .contains("(**wider**) and 3 because");
    }
}
