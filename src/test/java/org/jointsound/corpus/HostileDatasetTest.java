package org.jointsound.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jointsound.problem.InputException;
import org.jointsound.problem.Problem;
import org.jointsound.testing.Recordings;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What someone may hand over to stop the program, to flood it, or to be taken for something else. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileDatasetTest {
    private static final int MANY = 300_000;

    @TempDir
    Path folder;

    private void put(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void pipe(String name) throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve(name).getParent());
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "no named pipes here");
        Process process =
                new ProcessBuilder("/usr/bin/mkfifo", folder.resolve(name).toString()).start();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    private List<String> faults() {
        return catchThrowableOfType(InputException.class, () -> DatasetReader.read(folder)).problem().faults().stream()
                .map(Problem.Fault::detail)
                .toList();
    }

    @Test
    void aNumberOfManyDigitsIsRefusedAtOnceAndNotRepeatedInFull() throws IOException {
        put("a.wav", "sound");
        put("metadata.csv", "file_name,label,start_s,end_s\na.wav,clicking," + "1".repeat(MANY) + "x,1\n");
        assertThat(faults()).singleElement().satisfies(detail -> assertThat(detail)
                .hasSizeLessThan(1_000)
                .startsWith("metadata.csv line 2: start_s is '111")
                .endsWith("expected seconds, 0 or more"));
    }

    @Test
    void aLabelWithAGapOfManySpacesIsRefusedAtOnce() throws IOException {
        put("a.wav", "sound");
        put("a.txt", "0\t1\ta" + " ".repeat(MANY) + "b\n");
        assertThat(faults())
                .singleElement()
                .satisfies(detail -> assertThat(detail).hasSizeLessThan(1_000).contains("label is 'a "));
    }

    @Test
    void aNamedPipeIsNotWaitedFor() throws IOException, InterruptedException {
        put("a.wav", "sound");
        pipe("a.txt");
        assertThat(faults()).singleElement().satisfies(detail -> assertThat(detail)
                .isEqualTo("a.txt: is no ordinary file; put the label file itself here"));
    }

    @Test
    void aPipeOrAFolderInTheTableIsCalledWhatItIs() throws IOException, InterruptedException {
        pipe("a.wav");
        Files.createDirectories(folder.resolve("b.wav"));
        put("metadata.csv", "file_name,label\na.wav,clicking\nb.wav,other\n");
        assertThat(faults()).hasSize(2).allSatisfy(detail -> assertThat(detail)
                .endsWith("is there, but is no ordinary file"));
    }

    @Test
    void aPipeInALabelFolderIsNoFaultOfTheDisk() throws IOException, InterruptedException {
        pipe("clicking/a.wav");
        InputException refused =
                catchThrowableOfType(InputException.class, () -> DatasetAudit.run(folder, 1, (done, all) -> {}));
        assertThat(refused.problem().detail()).contains("not a regular file");
    }

    @Test
    void aLinkThatLeadsNowhereIsNotPassedOverForAnotherForm() throws IOException {
        put("clicking/a.wav", "sound");
        Files.createSymbolicLink(folder.resolve("metadata.csv"), folder.resolve("nowhere"));
        assertThat(faults()).containsExactly("metadata.csv: is not a file of this folder; put the table itself here");
    }

    @Test
    void peopleWhoseNamesAreNotUtf8AreNotTakenForOne() throws IOException {
        put("a.wav", "sound");
        put("b.wav", "sound");
        Files.write(
                folder.resolve("metadata.csv"),
                "file_name,label,subject\na.wav,clicking,M\u00fcller\nb.wav,other,M\u00f6ller\n"
                        .getBytes(StandardCharsets.ISO_8859_1));
        assertThat(faults())
                .containsExactly(
                        "metadata.csv line 2: subject has bytes that are not UTF-8; save the table as UTF-8",
                        "metadata.csv line 3: subject has bytes that are not UTF-8; save the table as UTF-8");
    }

    @Test
    void subjectsThatDifferInCaseOnlyAreWarnedOf() throws IOException, InterruptedException {
        Files.write(folder.resolve("a.wav"), Recordings.pop());
        Files.write(folder.resolve("b.wav"), Recordings.silence(1));
        put("metadata.csv", "file_name,label,subject\na.wav,clicking,p1\nb.wav,other,P1\n");
        assertThat(DatasetAudit.run(folder, 1, (done, all) -> {}).warnings())
                .anySatisfy(warning -> assertThat(warning).contains("p1 and P1 differ in case only"));
    }

    @Test
    void anExportDoesNotWriteThroughALinkThatLeadsNowhere() throws IOException {
        Files.write(folder.resolve("a.wav"), Recordings.pop());
        put("metadata.csv", "file_name,label\na.wav,clicking\n");
        Files.createSymbolicLink(folder.resolve("a.txt"), folder.resolve("elsewhere"));
        InputException refused = catchThrowableOfType(
                InputException.class,
                () -> LabelExport.write(folder, LabelExport.Format.AUDACITY, folder, 1, (done, all) -> {}));
        assertThat(refused.problem().detail()).contains("a.txt: is there already");
        assertThat(folder.resolve("elsewhere")).doesNotExist();
    }
}
