package org.jointsound.corpus.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jointsound.corpus.synthesis.CorpusSettings;
import org.jointsound.model.Label;
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

    private static String silenceRow(CorpusSettings settings) throws InterruptedException {
        return CorpusFigures.page(settings, 2, done -> {})
                .lines()
                .filter(line -> line.startsWith("| same joint silent after a pop"))
                .findFirst()
                .orElseThrow();
    }

    /** Six pops in two sittings of three: in each, two have one before them. */
    @Test
    void aJointIsSilentForTwentyMinutesBetweenPopsOfASitting() throws InterruptedException {
        CorpusSettings pops = new CorpusSettings(1, 1, 6, List.of(Label.CAVITATION_POP), false);
        assertThat(silenceRow(pops)).contains("| 20.0 n=4 |").contains("| yes |");
    }

    @Test
    void wherePopsOfASittingHaveNoNeighbourTheSilenceHasNoCase() throws InterruptedException {
        assertThat(silenceRow(TINY)).contains("| n=0 |").contains("| no case |");
    }

    @Test
    void thePageCountsTheVerdictsThatItsRowsShow() throws InterruptedException {
        String page = CorpusFigures.page(TINY, 2, done -> {});
        long wider = page.lines().filter(line -> line.contains("| **wider** |")).count();
        long partly =
                page.lines().filter(line -> line.contains("| **partly** |")).count();
        long centre = page.lines().filter(line -> line.contains("| **no** |")).count();
        assertThat(centre).isPositive();
        assertThat(page.replace("\n", " "))
                .contains("Of the misses " + centre + " are of centre")
                .contains("inside): " + wider + " because the corpus is wider")
                .contains("(**wider**) and " + partly + " because");
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
