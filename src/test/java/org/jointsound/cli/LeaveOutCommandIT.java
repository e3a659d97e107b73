package org.jointsound.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jointsound.corpus.synthesis.CorpusGenerator;
import org.jointsound.corpus.synthesis.CorpusSettings;
import org.jointsound.model.Label;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeaveOutCommandIT {
    @TempDir
    private static Path folder;

    private static Path dataset;

    @BeforeAll
    static void makeADataset() throws IOException, InterruptedException {
        dataset = folder.resolve("easy");
        CorpusGenerator.generate(new CorpusSettings(3, 12, 10, Label.STANDARD, true), dataset, 2, file -> {});
    }

    private static Ran leaveOut(String... more) {
        List<String> args = new ArrayList<>(List.of("leave-out", dataset.toString(), "--threads", "2"));
        args.addAll(Arrays.asList(more));
        return Ran.command(args.toArray(String[]::new));
    }

    private static List<String> cells(String row) {
        return Arrays.stream(row.split("\\|")).map(String::strip).skip(1).toList();
    }

    @Test
    void everyFamilyAndTheirMeanHasARowOfSharesUnderWhatWasMeasured() {
        Ran ran = leaveOut("--trainer", "svm");

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).startsWith("120 recordings of 12 subjects, 3 folds of subjects, seed 1.\n");
        List<List<String>> table = ran.out()
                .lines()
                .dropWhile(line -> !line.startsWith("|"))
                .takeWhile(line -> line.startsWith("|"))
                .map(LeaveOutCommandIT::cells)
                .toList();
        assertThat(table.get(0)).contains("source_family left out", "macro-F1 known", "clicking found");
        assertThat(table).allSatisfy(row -> assertThat(row).hasSameSizeAs(table.get(0)));
        List<List<String>> rows = table.subList(2, table.size());
        assertThat(rows)
                .extracting(row -> row.get(0))
                .containsExactly("grains", "impulses", "mechanics", "modes", "**all, mean scores**");
        int gap = table.get(0).indexOf("gap");
        for (List<String> row : rows) {
            for (int i = 2; i < row.size(); i++) {
                // An easy corpus has no hard recordings.
                if (table.get(0).get(i).startsWith("hard")) {
                    assertThat(row.get(i)).isEqualTo("–");
                } else {
                    assertThat(Double.parseDouble(row.get(i))).isBetween(i == gap ? -1.0 : 0.0, 1.0);
                }
            }
        }
        int recordings = rows.subList(0, 4).stream()
                .mapToInt(row -> Integer.parseInt(row.get(1)))
                .sum();
        Matcher mixed =
                Pattern.compile("(\\d+) recordings with several joint sounds").matcher(ran.out());
        assertThat(mixed.find()).isTrue();
        assertThat(recordings + Integer.parseInt(mixed.group(1))).isEqualTo(120);
        assertThat(rows.get(4).get(1)).isEqualTo(Integer.toString(recordings));
        assertThat(ran.out())
                .contains("| source_family left out | ECE left out |")
                .contains("| answered | 100 % |");
    }

    @Test
    void aColumnThatCannotBeLeftOutIsRefusedWithThoseThatThereAre() {
        Ran ran = leaveOut("--column", "nope");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("no column 'nope'").contains("device").contains("source_family");
    }

    @Test
    void aTrainerThatThereIsNotIsWrongUsageAndNamesThoseThatThereAre() {
        Ran ran = leaveOut("--trainer", "magic");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("'magic'").contains("auto, xgboost, svm, logistic, forest");
    }

    @Test
    void whatIsNoFolderIsWrongUsage() {
        Ran ran = Ran.command("leave-out", folder.resolve("no\u001bwhere").toString());

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("no?where' is not a folder").doesNotContain("\u001b");
    }
}
