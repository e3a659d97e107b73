package org.jointsound.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.jointsound.model.Label;
import org.jointsound.problem.InputException;
import org.jointsound.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelFilesTest {
    /** As Raven writes it: a row for each view, measurements that nobody asked for, and an annotator's own column. */
    private static final String RAVEN_HEADER = "Selection\tView\tChannel\tBegin Time (s)\tEnd Time (s)\tLow Freq (Hz)\t"
            + "High Freq (Hz)\tDelta Time (s)\tannotation\n";

    private static final String MANY_HEADER =
            "Selection\tView\tBegin Time (s)\tEnd Time (s)\tBegin Path\tFile Offset (s)\tCommon Name\n";

    @TempDir
    Path folder;

    private void put(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private List<String> faults() {
        return catchThrowableOfType(InputException.class, () -> DatasetReader.read(folder)).problem().faults().stream()
                .map(Problem.Fault::detail)
                .toList();
    }

    private List<MarkedSpan> onlySpans() throws IOException {
        List<LabelledRecording> recordings = DatasetReader.read(folder);
        assertThat(recordings).hasSize(1);
        return recordings.get(0).spans();
    }

    @Test
    void anAudacityTrackMarksRegionsPointsAndScores() throws IOException {
        put("a.wav", "sound");
        put("a.txt", """
                \uFEFF0.500000\t1.250000\tclicking\r
                \\\t1000.000000\t2000.000000\r
                2.000000\t2.000000\tcavitation_pop\r
                0.000000\t0.000000\tother\r
                3\t3.5\ttendon_snap 0.82\r
                \r
                4\t5\tclicking\t0.9\r
                """);
        assertThat(onlySpans())
                .containsExactly(
                        new MarkedSpan(0.5, 1.25, Label.CLICKING),
                        new MarkedSpan(1.95, 2.05, Label.CAVITATION_POP),
                        new MarkedSpan(0, 0.05, Label.OTHER),
                        new MarkedSpan(3, 3.5, Label.TENDON_SNAP),
                        new MarkedSpan(4, 5, Label.CLICKING));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0,5#1,5#clicking | start is '0,5'",
                "2#1#clicking | must come before",
                "1#2 | has 2 columns",
                "1 2 clicking | has 1 columns",
                "1#2# | label is ''",
                "1#2#Knee Click | label is 'Knee Click'",
                "-1#2#clicking | start is '-1'",
                "1#1f#clicking | end is '1f'",
                "1e300#1e300#clicking | start is '1e300'"
            })
    void aFaultyAudacityLineIsNamed(String line, String message) throws IOException {
        put("a.wav", "sound");
        put("a.txt", "0\t1\tother\n" + line.replace('#', '\t') + "\n");
        assertThat(faults())
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault).startsWith("a.txt line 2: "))
                .first()
                .asString()
                .contains(message);
    }

    @Test
    void aRavenSelectionIsTakenOnceHoweverManyViewsShowIt() throws IOException {
        put("s1/a.wav", "sound");
        put(
                "s1/a.Table.1.selections.txt",
                RAVEN_HEADER
                        + "1\tWaveform 1\t1\t0.25\t0.5\t0.0\t22050.0\t0.25\tclicking\n"
                        + "1\tSpectrogram 1\t1\t0.25\t0.5\t0.0\t22050.0\t0.25\tclicking\n"
                        + "2\tSpectrogram 1\t1\t1.5\t2.75\t0.0\t9000.0\t1.25\tgrinding_crepitus 0.7\n");
        assertThat(onlySpans())
                .containsExactly(
                        new MarkedSpan(0.25, 0.5, Label.CLICKING), new MarkedSpan(1.5, 2.75, Label.GRINDING_CREPITUS));
    }

    @Test
    void inATableOverSeveralFilesTheOffsetTellsTheTime() throws IOException {
        put("a.wav", "sound");
        put("b.wav", "sound");
        put(
                "all.selections.txt",
                MANY_HEADER
                        + "1\tSpectrogram 1\t0.5\t0.75\tC:\\study\\a.wav\t0.5\tclicking\n"
                        + "2\tSpectrogram 1\t61.0\t61.5\t/study/b.wav\t1.0\tother\n");
        assertThat(DatasetReader.read(folder))
                .extracting(one -> one.file().getFileName().toString(), LabelledRecording::spans)
                .containsExactly(
                        Tuple.tuple("a.wav", List.of(new MarkedSpan(0.5, 0.75, Label.CLICKING))),
                        Tuple.tuple("b.wav", List.of(new MarkedSpan(1.0, 1.5, Label.OTHER))));
    }

    @Test
    void aSelectionThatRoundingWouldMakeAPointStaysASpan() throws IOException {
        put("a.wav", "sound");
        put("a.selections.txt", MANY_HEADER + "1\tSpectrogram 1\t0\t1e-30\ta.wav\t5\tclicking\n");
        assertThat(onlySpans()).singleElement().satisfies(span -> assertThat(span.endSeconds())
                .isGreaterThan(5)
                .isLessThan(5.000001));
    }

    @Test
    void aTableOverSeveralFilesWithoutOffsetsIsRefused() throws IOException {
        put("a.wav", "sound");
        put("b.wav", "sound");
        put("all.selections.txt", """
                Begin Time (s)\tEnd Time (s)\tBegin File\tLabel
                0.5\t0.75\ta.wav\tclicking
                61.0\t61.5\tb.wav\tother
                """);
        assertThat(faults()).singleElement().asString().contains("all.selections.txt line 3", "File Offset (s)");
    }

    @Test
    void everyFaultOfARavenTableIsNamed() throws IOException {
        put("a.wav", "sound");
        put(
                "a.selections.txt",
                MANY_HEADER
                        + "1\tSpectrogram 1\t0.5\t0.25\ta.wav\t0.5\tclicking\n"
                        + "2\tSpectrogram 1\t0.5\t0.75\tgone.wav\t0.5\tclicking\n"
                        + "3\tSpectrogram 1\tx\t0.75\ta.wav\t0.5\tClick\n"
                        + "4\tSpectrogram 1\t0.5\t0.75\ta.wav\n");
        assertThat(faults())
                .satisfiesExactlyInAnyOrder(
                        fault -> assertThat(fault).contains("line 2", "must come before"),
                        fault -> assertThat(fault).contains("line 3", "'gone.wav'"),
                        fault -> assertThat(fault).contains("line 4", "Begin Time (s) is 'x'"),
                        fault -> assertThat(fault).contains("line 4", "Common Name is 'Click'"),
                        fault -> assertThat(fault).contains("line 5", "has 5 columns"));
    }

    @Test
    void aTableWithoutTheNeededColumnsIsNamed() throws IOException {
        put("a.wav", "sound");
        put("a.selections.txt", "Selection\tBegin Time (s)\tEnd Time (s)\n1\t0\t1\n");
        assertThat(faults()).singleElement().asString().contains("a.selections.txt line 1", "Common Name");
    }

    @Test
    void audioWithoutALabelAndLabelsThatAreNotClearAreNamed() throws IOException {
        put("bare.wav", "sound");
        put("two.wav", "sound");
        put("two.flac", "sound");
        put("two.txt", "0\t1\tclicking\n");
        put("both.wav", "sound");
        put("both.txt", "0\t1\tclicking\n");
        put("both.selections.txt", "Begin Time (s)\tEnd Time (s)\tLabel\n0\t1\tclicking\n");
        put("empty.wav", "sound");
        put("empty.txt", "\n");
        put("lost.selections.txt", "Begin Time (s)\tEnd Time (s)\tLabel\n0\t1\tclicking\n");
        put("notes.txt", "not a label file, because there is no notes.wav");
        put(".hidden.wav", "sound");
        assertThat(faults())
                .satisfiesExactlyInAnyOrder(
                        fault -> assertThat(fault).contains("bare.wav: has no label file"),
                        fault -> assertThat(fault).contains("two.txt: could belong to two.flac or two.wav"),
                        fault -> assertThat(fault).contains("both.selections.txt: labels both.wav", "both.txt"),
                        fault -> assertThat(fault).contains("both.wav from 0.0 to 1.0 s is marked clicking"),
                        fault -> assertThat(fault).contains("empty.txt: holds no label"),
                        fault -> assertThat(fault).contains("lost.selections.txt line 2", "names no recording"));
    }

    @Test
    void aLinkToLabelsElsewhereIsNotRead(@TempDir Path elsewhere) throws IOException {
        Path secret = Files.writeString(elsewhere.resolve("secret"), "root\tx\ty\n");
        put("a.wav", "sound");
        Files.createSymbolicLink(folder.resolve("a.txt"), secret);
        assertThat(faults()).singleElement().asString().contains("a.txt: is a symbolic link");
    }
}
