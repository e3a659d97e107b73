package org.jointsound.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jointsound.testing.Recordings;
import org.jointsound.testing.Signals;
import org.jointsound.testing.WavBytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrossValidateCommandTest {
    @TempDir
    private Path folder;

    private void write(String label, int number, float[] samples) throws IOException {
        Path file = folder.resolve(label).resolve(number + ".wav");
        Files.createDirectories(folder.resolve(label));
        Files.write(file, WavBytes.mono16(8_000, samples));
    }

    /** Tones of many pitches in one folder, noise in the other. */
    private void toneAndNoise(int each) throws IOException {
        for (int i = 0; i < each; i++) {
            write("tone", i, Signals.tone(300 + 97 * i, 0.3, 8_000, 4_000));
            write("rustling", i, Signals.whiteNoise(0.1, 4_000, i));
        }
    }

    private Ran run(String... more) {
        String[] args = new String[more.length + 2];
        args[0] = "cross-validate";
        args[1] = folder.toString();
        System.arraycopy(more, 0, args, 2, more.length);
        return Ran.command(args);
    }

    @Test
    void labelsOfWholeRecordingsAreLearnedAndTold() throws IOException {
        toneAndNoise(6);
        Ran ran = run("--unit", "clip", "--folds", "3", "--seed", "2");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .startsWith("12 recordings in 12 groups (same subject, session, source or audio), feature set clip-v1,"
                        + " seed 2; 3 folds of groups, stratified.\n")
                .contains("| **mean ± SD** | 12 | **1.000** ± 0.000 |")
                .contains("| tone | 0 | 6 | 1.000 |");
        assertThat(run("--unit", "clip", "--folds", "3", "--seed", "2").out()).isEqualTo(ran.out());
    }

    @Test
    void leavingOneOutTriesEveryRecording() throws IOException {
        toneAndNoise(3);
        assertThat(run("--leave-one-out").out())
                .contains("one group left out at a time")
                .contains("| **mean ± SD** | 6 |");
    }

    @Test
    void whatCannotBeLearnedFromIsRefusedByName() throws IOException {
        toneAndNoise(2);
        Files.write(folder.resolve("tone/quiet.wav"), Recordings.silence(1));
        Ran ran = run("--folds", "2");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("First: tone/quiet.wav: it is silence; leave it out");
    }

    @Test
    void severalLabelsInOneRecordingAndOneLabelInAllAreRefused() throws IOException {
        toneAndNoise(2);
        Files.writeString(
                folder.resolve("metadata.csv"),
                "file_name,label,start_s,end_s\ntone/0.wav,a,0,0.1\ntone/0.wav,b,0.2,0.3\n");
        assertThat(run("--folds", "2").err()).contains("it has the labels [a, b]");
        Files.writeString(folder.resolve("metadata.csv"), "file_name,label\ntone/0.wav,a\ntone/1.wav,a\n");
        assertThat(run("--folds", "2").err()).contains("All 2 recordings have the label a");
    }

    @Test
    void theDatasetsOwnFoldsNeedAColumn() throws IOException {
        toneAndNoise(2);
        Ran ran = run("--folds-by", "fold");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("no column 'fold'");
    }

    @Test
    void whatExcludesEachOtherOrIsOutOfRangeIsWrongUsage() throws IOException {
        toneAndNoise(2);
        for (String[] wrong : new String[][] {
            {"--leave-one-out", "--folds-by", "x"},
            {"--leave-one-out", "--repeats", "2"},
            {"--folds", "1"},
            {"--repeats", "0"},
            {"--repeats", "1001"},
            {"--unit", "event"}
        }) {
            assertThat(run(wrong).code()).as(String.join(" ", wrong)).isEqualTo(2);
        }
        assertThat(Ran.command("cross-validate", folder.resolve("nowhere").toString())
                        .code())
                .isEqualTo(2);
    }
}
