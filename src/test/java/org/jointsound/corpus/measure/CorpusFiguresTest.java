package org.jointsound.corpus.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jointsound.corpus.synthesis.CorpusSettings;
import org.junit.jupiter.api.Test;

class CorpusFiguresTest {
    private static final CorpusSettings TINY = CorpusSettings.standard(1, 2, 5);

    @Test
    void thePageDependsOnTheSettingsAloneAndCountsEachRecording() throws InterruptedException {
        AtomicInteger measured = new AtomicInteger();
        String alone = CorpusFigures.page(TINY, 1, measured::set);
        assertThat(CorpusFigures.page(TINY, 3, done -> {})).isEqualTo(alone);
        assertThat(measured).hasValue(10);
        assertThat(CorpusFigures.page(CorpusSettings.standard(2, 2, 5), 1, done -> {}))
                .isNotEqualTo(alone);
    }

    @Test
    void everyFigureHasARowOfAsManyCellsAsTheHead() throws InterruptedException {
        List<String> rows = CorpusFigures.page(TINY, 2, done -> {})
                .lines()
                .takeWhile(line -> !line.startsWith("## Published, but"))
                .filter(line -> line.startsWith("|"))
                .toList();
        int figures = Section.ALL.stream()
                .mapToInt(section -> section.figures().size())
                .sum();
        assertThat(rows).hasSize(figures + 2 * Section.ALL.size());
        long cells = rows.get(0).chars().filter(c -> c == '|').count();
        assertThat(rows)
                .allSatisfy(row ->
                        assertThat(row.chars().filter(c -> c == '|').count()).isEqualTo(cells));
    }

    @Test
    void everyFigureNamesItsSourceAndARange() {
        for (Section section : Section.ALL) {
            assertThat(section.figures()).isNotEmpty().allSatisfy(figure -> {
                assertThat(figure.published().source()).isNotBlank();
                assertThat(figure.measuredOn()).isNotBlank();
                assertThat(figure.published().low())
                        .isLessThanOrEqualTo(figure.published().high());
            });
        }
    }

    @Test
    void numbersAreShownWithThreeFigures() {
        assertThat(List.of(0.04567, 1.2345, 12.345, 123.45, -3.14159, Double.NaN))
                .extracting(FigurePage::number)
                .containsExactly("0.046", "1.23", "12.3", "123", "-3.14", "?");
    }
}
