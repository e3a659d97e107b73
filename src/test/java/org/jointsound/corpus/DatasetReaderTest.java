package org.jointsound.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jointsound.model.Label;
import org.jointsound.problem.InputException;
import org.jointsound.problem.Problem;
import org.jointsound.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatasetReaderTest {
    private static final String HEADER = "file_name,label,start_s,end_s,subject,session,joint\n";

    @TempDir
    Path temporary;

    private Path dataset(String table) throws IOException {
        Path directory = Files.createDirectories(temporary.resolve("set"));
        Files.writeString(directory.resolve("metadata.csv"), table);
        for (String name : List.of("a.wav", "b.wav", "c d.wav")) {
            Files.writeString(directory.resolve(name), "sound");
        }
        return directory;
    }

    private static Problem refusal(Path directory) {
        return catchThrowableOfType(InputException.class, () -> DatasetReader.read(directory))
                .problem();
    }

    private List<Problem.Fault> faults(String table) throws IOException {
        Problem problem = refusal(dataset(table));
        assertThat(problem.code()).isEqualTo(ProblemCode.VALIDATION);
        return problem.faults();
    }

    @Test
    void rowsOfOneFileBecomeOneRecordingWithALabelForEachSpan() throws IOException {
        Path directory = dataset(HEADER
                + "a.wav,cavitation_pop,0.5,0.6,p1,s1,knee\n"
                + "b.wav,other,,,p2,,\n"
                + "a.wav,grinding_crepitus,1,2.5,p1,s1,knee\n"
                + "\"c d.wav\",my_own_label, 0 ,1e-1,,,\n");
        assertThat(DatasetReader.read(directory))
                .containsExactly(
                        new LabelledRecording(
                                directory.toRealPath().resolve("a.wav"),
                                List.of(Label.CAVITATION_POP, Label.GRINDING_CREPITUS),
                                "p1",
                                "s1",
                                List.of(
                                        new MarkedSpan(0.5, 0.6, Label.CAVITATION_POP),
                                        new MarkedSpan(1, 2.5, Label.GRINDING_CREPITUS)),
                                Map.of("joint", "knee"),
                                Set.of()),
                        new LabelledRecording(
                                directory.toRealPath().resolve("b.wav"),
                                List.of(Label.OTHER),
                                "p2",
                                "",
                                List.of(),
                                Map.of(),
                                Set.of()),
                        new LabelledRecording(
                                directory.toRealPath().resolve("c d.wav"),
                                List.of(new Label("my_own_label")),
                                "",
                                "",
                                List.of(new MarkedSpan(0, 0.1, new Label("my_own_label"))),
                                Map.of(),
                                Set.of()));
    }

    @Test
    void columnsThatDifferBetweenTheRowsOfAFileAreNamed() throws IOException {
        Path directory = dataset("""
                file_name,label,start_s,end_s,subject,room,recipe,joint
                a.wav,clicking,1,2,p1,bath,,knee
                a.wav,other,3,4,p1,hall,snap,knee
                """);
        assertThat(DatasetReader.read(directory)).singleElement().satisfies(recording -> assertThat(
                        recording.unevenColumns())
                .containsExactlyInAnyOrder("room", "recipe"));
    }

    @Test
    void theTwoNeededColumnsAreEnoughInAnyOrderAfterAByteOrderMark() throws IOException {
        Path directory = dataset("\uFEFFlabel,file_name\r\nclicking,a.wav\r\n");
        assertThat(DatasetReader.read(directory)).singleElement().satisfies(recording -> {
            assertThat(recording.labels()).containsExactly(Label.CLICKING);
            assertThat(recording.subject()).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'gone.wav,clicking,,,,,' | file_name | not there",
                "'../a.wav,clicking,,,,,' | file_name | leads out",
                "'x/../../a.wav,clicking,,,,,' | file_name | leads out",
                "'/etc/hostname,clicking,,,,,' | file_name | absolute",
                "'.,clicking,,,,,' | file_name | no ordinary file",
                "',clicking,,,,,' | file_name | empty",
                "'a.wav,Loud Bang,,,,,' | label | 'Loud Bang'",
                "'a.wav,,,,,,' | label | label is ''",
                "'a.wav,clicking,2,1e-4,,,' | start_s | start_s is 2, end_s is 1e-4; the start must come before",
                "'a.wav,clicking,1,1,,,' | start_s | must come before",
                "'a.wav,clicking,one,2,,,' | start_s | 'one'",
                "'a.wav,clicking,-1,2,,,' | start_s | '-1'",
                "'a.wav,clicking,0,NaN,,,' | end_s | 'NaN'",
                "'a.wav,clicking,0,Infinity,,,' | end_s | 'Infinity'",
                "'a.wav,clicking,0,1f,,,' | end_s | '1f'",
                "'a.wav,clicking,0,,,,' | end_s | end_s is ''",
                "'a.wav,clicking' | '' | has 2 fields"
            })
    void aFaultyLineIsNamedWithItsColumn(String line, String column, String message) throws IOException {
        assertThat(faults(HEADER + "b.wav,other,,,,,\n" + line + "\n"))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.pointer()).isEqualTo("/metadata.csv/3/" + column);
                    assertThat(fault.detail())
                            .startsWith("metadata.csv line 3: ")
                            .contains(message);
                });
    }

    @Test
    void allFaultsComeAtOnce() throws IOException {
        Problem problem = refusal(dataset(
                HEADER + "gone.wav,clicking,,,,,\na.wav,BAD,x,1,,,\nb.wav,other,3,2,,,\n../x.wav,other,,,,,\n"));
        assertThat(problem.faults())
                .extracting(Problem.Fault::pointer)
                .containsExactlyInAnyOrder(
                        "/metadata.csv/2/file_name",
                        "/metadata.csv/3/label",
                        "/metadata.csv/3/start_s",
                        "/metadata.csv/4/start_s",
                        "/metadata.csv/5/file_name");
        assertThat(problem.detail()).startsWith("The dataset has 5 faults");
    }

    @Test
    void aFloodOfFaultsIsCountedNotListed() throws IOException {
        Problem problem = refusal(dataset(HEADER + "a.wav,BAD,,,,,\n".repeat(1_500)));
        assertThat(problem.faults()).hasSize(1_000);
        assertThat(problem.detail()).contains("1500 faults", "1000 of them");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'clicking,,,p1,,' | 'other,,,p1,,' | label | mark where each sounds",
                "'clicking,0,1,p1,,' | 'other,,,p1,,' | label | mark where each sounds",
                "'clicking,0,1,p1,,' | 'other,0,1,p1,,' | label | leave one",
                "'clicking,0,1,p1,,' | 'clicking,2,3,p2,,' | subject | 'p2'",
                "'clicking,0,1,p1,s1,' | 'clicking,2,3,p1,s2,' | session | 's2'"
            })
    void rowsOfOneFileMustAgree(String one, String two, String column, String message) throws IOException {
        assertThat(faults(HEADER + "a.wav," + one + "\na.wav," + two + "\n"))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.pointer()).isEqualTo("/metadata.csv/3/" + column);
                    assertThat(fault.detail()).contains(message, "line 2");
                });
    }

    @Test
    void oneFileUnderTwoNamesIsFound() throws IOException {
        assertThat(faults(HEADER + "a.wav,clicking,,,,,\n./a.wav,other,,,,,\n"))
                .singleElement()
                .satisfies(fault -> assertThat(fault.detail()).contains("another name"));
    }

    @Test
    void aLinkOutOfTheFolderIsRefusedAndOneInsideIsNot() throws IOException {
        Path directory = dataset(HEADER + "out.wav,clicking,,,,,\nin.wav,other,,,,,\n");
        Path outside = Files.writeString(temporary.resolve("outside.wav"), "sound");
        Files.createSymbolicLink(directory.resolve("out.wav"), outside);
        Files.createSymbolicLink(directory.resolve("in.wav"), directory.resolve("b.wav"));
        assertThat(refusal(directory).faults()).singleElement().satisfies(fault -> assertThat(fault.detail())
                .contains("'out.wav' is a link that leads out"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | is empty",
                "'file_name,label\n' | no rows",
                "'name,label\na.wav,other\n' | column file_name is missing",
                "'file_name,start_s,end_s\na.wav,0,1\n' | column label is missing",
                "'file_name,label,start_s\na.wav,other,1\n' | both or neither",
                "'file_name,label,label\na.wav,other,other\n' | appears twice",
                "'file_name,label,Subject\na.wav,other,p1\n' | write subject"
            })
    void aTableThatCannotBeUsedSaysWhy(String table, String message) throws IOException {
        assertThat(faults(table)).anySatisfy(fault -> assertThat(fault.detail()).contains(message));
    }

    @Test
    void bytesThatAreNoTextNameNoFile() throws IOException {
        Path directory = dataset("");
        byte[] table = (HEADER + "\u00ff\u0000.wav,other,,,,,\n").getBytes(StandardCharsets.ISO_8859_1);
        Files.write(directory.resolve("metadata.csv"), table);
        assertThat(refusal(directory).faults()).singleElement().satisfies(fault -> assertThat(fault.pointer())
                .isEqualTo("/metadata.csv/2/file_name"));
    }

    @Test
    void aFolderForEachLabelIsADatasetWithoutSubjects() throws IOException {
        for (String name : List.of(
                "clicking/z.WAV",
                "clicking/a.flac",
                "other/b.mp3",
                "clicking/notes.txt",
                "clicking/wav",
                "clicking/.wav",
                "other/._b.mp3")) {
            Path file = temporary.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "sound");
        }
        Files.writeString(temporary.resolve("README.md"), "about");
        List<LabelledRecording> recordings = DatasetReader.read(temporary);
        assertThat(recordings)
                .extracting(r -> temporary.relativize(r.file()).toString())
                .containsExactly("clicking/a.flac", "clicking/z.WAV", "other/b.mp3");
        assertThat(recordings)
                .extracting(LabelledRecording::labels)
                .containsExactly(List.of(Label.CLICKING), List.of(Label.CLICKING), List.of(Label.OTHER));
        assertThat(recordings).allMatch(r -> r.subject().isEmpty() && r.spans().isEmpty());
    }

    @Test
    void reservedFoldersAndNegativesHoldOther() throws IOException {
        for (String name :
                List.of("-clicking/a.wav", "background/b.wav", "clicking/c.wav", "noise/d.wav", "silence/e.wav")) {
            Files.createDirectories(temporary.resolve(name).getParent());
            Files.writeString(temporary.resolve(name), "sound");
        }
        assertThat(DatasetReader.read(temporary))
                .extracting(one -> one.labels().get(0))
                .containsExactly(Label.OTHER, Label.OTHER, Label.CLICKING, Label.OTHER, Label.OTHER);
    }

    @Test
    void everyFaultOfALabelFolderDatasetIsFound() throws IOException {
        Path outside = Files.writeString(temporary.resolve("outside.wav"), "sound");
        Path root = Files.createDirectories(temporary.resolve("set"));
        Files.createDirectories(root.resolve("Big Pops"));
        Files.createDirectories(root.resolve("clicking/deeper"));
        Files.createSymbolicLink(root.resolve("clicking/link.wav"), outside);
        Files.writeString(root.resolve("loose.wav"), "sound");
        assertThat(refusal(root).faults())
                .extracting(Problem.Fault::pointer)
                .containsExactlyInAnyOrder("/Big Pops", "/clicking~1deeper", "/clicking~1link.wav", "/loose.wav");
    }

    @Test
    void anEmptyFolderAndNoFolderAreRefused() {
        assertThat(refusal(temporary).faults()).singleElement().satisfies(fault -> assertThat(fault.detail())
                .contains("no label folder holds audio"));
        assertThat(refusal(temporary.resolve("nowhere")).code()).isEqualTo(ProblemCode.NOT_FOUND);
    }
}
