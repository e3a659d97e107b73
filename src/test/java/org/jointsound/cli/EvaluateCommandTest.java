package org.jointsound.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jointsound.testing.Recordings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
    @TempDir
    private Path folder;

    private Path dataset;

    @BeforeEach
    void makeADataset() throws IOException {
        dataset = Files.createDirectory(folder.resolve("set"));
        Files.write(dataset.resolve("a.wav"), Recordings.pop());
        Files.write(dataset.resolve("b.wav"), Recordings.silence(1));
    }

    private void table(String... rows) throws IOException {
        Files.writeString(
                dataset.resolve("metadata.csv"), "file_name,label,start_s,end_s,subject\n" + String.join("\n", rows));
    }

    private Ran evaluate(String... more) {
        List<String> args = new ArrayList<>(List.of("evaluate", dataset.toString(), "-o", out().toString()));
        args.addAll(Arrays.asList(more));
        return Ran.command(args.toArray(String[]::new));
    }

    private Path out() {
        return folder.resolve("out");
    }

    @Test
    void theMainFiguresArePrintedAndAllAreWritten() throws IOException {
        table("a.wav,cavitation_pop,0.4,0.42,p1", "b.wav,other,,,p2");

        Ran ran = evaluate("--threads", "2");

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .startsWith("jointsound ")
                .contains(" on set: 2 recordings of 2 subjects\n")
                .contains("  onset F1 at 50 ms      1.000 (all, every mark)\n");
        assertThat(out().resolve("report.md")).content().contains("In the other 1, which count nowhere here, 0 events");
        assertThat(out().resolve("metrics.json")).content().contains("\"dataset\" : \"set\"");
        assertThat(out().resolve("confusion.svg")).isNotEmptyFile();
    }

    @Test
    void aRecordingThatCannotBeReadIsNamedAndCountedAndTheRestIsMeasured() throws IOException {
        Files.writeString(dataset.resolve("c.wav"), "no audio");
        table("a.wav,cavitation_pop,,,p1", "c.wav,other,,,p2", "b.wav,other,,,p2");

        Ran ran = evaluate();

        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err())
                .contains("jointsound: c.wav: ")
                .contains("1 of 3 recordings were not judged and are in no figure");
        assertThat(ran.out()).contains("2 recordings of 2 subjects");
        assertThat(out().resolve("report.md")).content().contains("- c.wav: ");
    }

    @Test
    void whereNothingCanBeReadNothingIsWritten() throws IOException {
        Files.writeString(dataset.resolve("c.wav"), "no audio");
        table("c.wav,other,,,p2");

        Ran ran = evaluate();

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("None of the 1 recordings can be judged. First: c.wav: ");
        assertThat(out()).doesNotExist();
    }

    @Test
    void withoutSubjectsItIsToldThatRecordingsStandInForThem() throws IOException {
        table("a.wav,cavitation_pop,,,", "b.wav,other,,,");

        Ran ran = evaluate();

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("2 recordings of 2 subjects, or what stands in for them");
        assertThat(out().resolve("report.md")).content().contains("does not name the person of every recording");
    }

    @Test
    void labelsThatTheModelDoesNotKnowAreNamedBesideThoseItKnows() throws IOException {
        table("a.wav,squeak,,,p1", "b.wav,other,,,p2");

        Ran ran = evaluate();

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err())
                .contains("squeak (1 recordings)")
                .contains("cavitation_pop")
                .contains("or name a model");
        assertThat(out()).doesNotExist();
    }

    @Test
    void aFileThatTheTableNamesAndIsMissingIsAFaultOfTheDataset() throws IOException {
        table("nowhere.wav,other,,,p1");

        Ran ran = evaluate();

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("'nowhere.wav' is not there");
    }

    @Test
    void nothingIsWrittenOver() throws IOException {
        table("a.wav,cavitation_pop,,,p1");
        Files.createDirectory(out());
        Files.writeString(out().resolve("report.md"), "mine");

        Ran ran = evaluate();

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("'out' is not empty");
        assertThat(out().resolve("report.md")).hasContent("mine");
    }

    @Test
    void wrongUsageIsToldAsSuch() {
        assertThat(Ran.command("evaluate", dataset.toString()).code()).isEqualTo(2);
        Ran nowhere = Ran.command("evaluate", folder.resolve("no").toString(), "-o", "out");
        assertThat(nowhere.code()).isEqualTo(2);
        assertThat(nowhere.err()).contains("no' is not a folder");
    }

    @Test
    void withoutAModelThereIsNothingToMeasure() throws IOException {
        table("a.wav,cavitation_pop,,,p1");

        Ran ran = evaluate("-m", folder.resolve("empty").toString());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("there is no folder of models");
    }
}
