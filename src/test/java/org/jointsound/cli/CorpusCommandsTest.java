package org.jointsound.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jointsound.testing.Recordings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusCommandsTest {
    @TempDir
    Path folder;

    private void dataset(String rows) throws IOException {
        Files.write(folder.resolve("a.wav"), Recordings.pop());
        Files.write(folder.resolve("b.wav"), Recordings.silence(1));
        Files.writeString(folder.resolve("metadata.csv"), "file_name,label,start_s,end_s,subject\n" + rows);
    }

    @Test
    void checkPrintsEachFaultOnALineAndTheirNumberBesides() throws IOException {
        dataset("a.wav,clicking,0,9,p1\nb.wav,Oh\u001bno,,,p2\n");

        Ran ran = Ran.command("corpus", "check", folder.toString());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out().lines())
                .hasSize(2)
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("metadata.csv line 2: the mark from 0.0 to 9.0 s"),
                        line -> assertThat(line).startsWith("metadata.csv line 3: label is 'Oh?no'"));
        assertThat(ran.err()).startsWith("jointsound: The dataset has 2 faults.");
    }

    @Test
    void checkSaysWhatAGoodDatasetHolds() throws IOException {
        dataset("a.wav,clicking,0.3,0.5,p1\nb.wav,other,,,p2\n");

        Ran ran = Ran.command("corpus", "check", folder.toString(), "--threads", "1");

        assertThat(ran.code()).isZero();
        assertThat(ran.out().lines())
                .contains(
                        "2 recordings of 2 subjects, 0.00 hours",
                        "clicking: 1 recordings of 1 subjects",
                        "other: 1 recordings of 1 subjects");
        assertThat(ran.out()).contains("warning: clicking is held by one known subject");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void exportWritesLabelFilesThatAreNotThereYet() throws IOException {
        dataset("a.wav,clicking,0.3,0.5,p1\nb.wav,other,,,p2\n");
        String out = folder.resolve("labels").toString();

        Ran ran = Ran.command("corpus", "export", folder.toString(), "--format", "audacity", "--out", out);

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).contains("2 label files written");
        assertThat(folder.resolve("labels/a.txt")).hasContent("0.300000\t0.500000\tclicking\n");
        assertThat(Ran.command("corpus", "export", folder.toString(), "--format", "audacity", "--out", out)
                        .code())
                .isEqualTo(1);
    }

    @Test
    void aFolderThatIsNotThereIsSaidInOneLine() {
        Ran ran = Ran.command("corpus", "check", folder.resolve("nowhere").toString());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("nowhere is not a folder");
        assertThat(ran.out()).isEmpty();
    }
}
