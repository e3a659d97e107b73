package org.jointsound.training.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jointsound.feature.FeatureVector;
import org.jointsound.model.Label;
import org.jointsound.training.TrainingRecording;
import org.junit.jupiter.api.Test;

class ComparisonTableTest {
    private static final List<TrainingRecording> RECORDINGS = Toys.recordings(2, 4, 0);

    /** Takes every event that lies above a threshold for a click. */
    private record Above(double threshold) implements Scorer {
        @Override
        public Map<Label, Double> probabilities(FeatureVector event) {
            double click = event.get(0) > threshold ? 0.9 : 0.1;
            return Map.of(Label.CLICKING, click, Label.OTHER, 1 - click);
        }

        @Override
        public long bytes() {
            return 1_250_000;
        }
    }

    private static Result result(String name, double threshold) {
        Result result = new Result(name);
        for (Split split : Split.all(RECORDINGS, "family", 2, 1)) {
            boolean first = split.leftOut().equals("f0");
            result.add(
                    split,
                    new Above(first ? threshold : 0),
                    first ? "A" : name + split.unmet().get(0).subject());
        }
        return result;
    }

    private static List<String> cells(String table, String row) {
        String line = table.lines()
                .filter(one -> one.startsWith("| " + row + " |"))
                .findFirst()
                .orElseThrow();
        return Arrays.stream(line.split("\\|")).map(String::strip).skip(1).toList();
    }

    @Test
    void eachTrainerHasItsMeanItsWorstAndEveryFamily() {
        String text = new ComparisonTable("family", List.of(result("right", 0), result("deaf", 9))).text(RECORDINGS, 7);

        assertThat(text).startsWith("32 recordings of 4 subjects with 32 events, seed 7.");
        assertThat(cells(text, "trainer"))
                .startsWith("trainer", "left out, mean", "left out, worst", "without f0", "without f1", "known, mean");
        assertThat(cells(text, "right").subList(1, 9))
                .containsExactly("1.000", "1.000", "1.000", "1.000", "1.000", "–", "–", "1.25");
        // All taken for others: for clicks F1 is 0, for others 2/3, so 1/3 where f0 is left out.
        assertThat(cells(text, "deaf").subList(1, 6)).containsExactly("0.667", "0.333", "0.333", "1.000", "0.667");
    }

    @Test
    void digitsAreTheSameWhereverTheProgramRuns() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(new ComparisonTable("family", List.of(result("right", 0))).text(RECORDINGS, 7))
                    .startsWith("32 recordings of 4 subjects with 32 events, seed 7.");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void whatAllFoldsChoseIsToldOnceAndWhatTheyDifferInWithItsNumber() {
        String text = new ComparisonTable("family", List.of(result("right", 0))).text(RECORDINGS, 7);
        String settings = text.substring(text.indexOf("| settings chosen |"));

        assertThat(cells(settings, "right").get(1)).isEqualTo("A");
        assertThat(cells(settings, "right").get(2)).matches("1 x rights\\d; 1 x rights\\d");
    }

    @Test
    void aMissingNativeLibraryIsSaid() {
        String sentence = "XGBoost is not among them";

        assertThat(new ComparisonTable("family", List.of(result("right", 0))).text(RECORDINGS, 7))
                .contains(sentence);
        assertThat(new ComparisonTable("family", List.of(result("XGBoost", 0))).text(RECORDINGS, 7))
                .doesNotContain(sentence);
    }

    @Test
    void theMeanOfTwoClassifiersIsTheMeanOfTheirProbabilitiesAndTheSumOfTheirSizes() {
        Scorer mean = new MeanScorer(new Above(0), new Above(2));

        assertThat(mean.probabilities(Toys.vector(1, 0)).getOrDefault(Label.CLICKING, 0.0))
                .isCloseTo(0.5, within(1e-12));
        assertThat(mean.probabilities(Toys.vector(3, 0)).getOrDefault(Label.CLICKING, 0.0))
                .isCloseTo(0.9, within(1e-12));
        assertThat(mean.bytes()).isEqualTo(2_500_000);
    }
}
