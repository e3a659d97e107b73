package org.jointsound.training.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jointsound.analysis.Listener;
import org.jointsound.audio.DecodeLimits;
import org.jointsound.corpus.synthesis.CorpusGenerator;
import org.jointsound.corpus.synthesis.CorpusSettings;
import org.jointsound.model.Label;
import org.jointsound.training.RadialMachine;
import org.jointsound.training.comparison.Forest.Kind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonRunIT {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void makeADatasetOfWhichOneSubjectIsForTheTest() throws IOException, InterruptedException {
        CorpusGenerator.generate(new CorpusSettings(3, 13, 10, Label.STANDARD, true), folder, 2, file -> {});
        Path table = folder.resolve("metadata.csv");
        List<String> rows = Files.readAllLines(table);
        List<String> marked = new ArrayList<>(List.of(rows.get(0) + ",split"));
        rows.subList(1, rows.size()).forEach(row -> marked.add(row + (row.contains(",s013,") ? ",test" : ",train")));
        Files.write(table, marked);
    }

    private static String compare(int threads) throws IOException, InterruptedException {
        List<Candidate> light = List.of(
                new Candidate("radial SVM", List.of(new RadialMachine(2, 0.01), new RadialMachine(8, 0.02))),
                new Candidate("random forest", List.of(new Forest(Kind.RANDOM_FOREST, 5, 4))));
        return new ComparisonRun(light, new Listener(DecodeLimits.standard()), 7, threads, (what, done, all) -> {})
                .run(folder, "source_family");
    }

    private static List<List<String>> scores(String text) {
        return text.lines()
                .filter(line -> line.startsWith("|"))
                .takeWhile(line -> !line.startsWith("| settings"))
                .map(line -> Arrays.stream(line.split("\\|"))
                        .map(String::strip)
                        .skip(1)
                        .toList())
                .toList();
    }

    @Test
    void theTestSideTakesNoPartAndThreadsChangeNothingButTheTime() throws Exception {
        String one = compare(1);

        assertThat(one).startsWith("120 recordings of 12 subjects");
        List<List<String>> rows = scores(one);
        assertThat(rows.subList(2, rows.size()))
                .extracting(row -> row.get(0))
                .containsExactly(
                        "radial SVM", "random forest", "mean of the two best", "radial SVM, half of the people");
        for (List<String> row : rows.subList(2, rows.size())) {
            double mean = Double.parseDouble(row.get(1));
            double worst = Double.parseDouble(row.get(2));
            List<Double> families =
                    row.subList(3, 7).stream().map(Double::parseDouble).toList();
            assertThat(families).allSatisfy(score -> assertThat(score).isBetween(worst, 1.0));
            assertThat(mean).isBetween(worst, 1.0);
            // One label for all would give 0.07 at five labels alike.
            assertThat(mean).isGreaterThan(0.3);
        }
        assertThat(withoutTimes(compare(2))).isEqualTo(withoutTimes(one));
    }

    private static String withoutTimes(String text) {
        return text.replaceAll("(?m) \\d+ \\|$", "");
    }
}
