package org.jointsound.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jointsound.model.Label;
import org.jointsound.testing.Recordings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LabelExportTest {
    private static final String TABLE = """
            file_name,label,start_s,end_s,subject
            s 1/a.wav,tendon_snap,1.2345678,1.5,p1
            s 1/a.wav,clicking,0.1,0.2000004,p1
            b.wav,other,,,p2
            """;

    private final Locale usual = Locale.getDefault();

    @TempDir
    Path folder;

    @BeforeEach
    void makeADataset() throws IOException {
        Files.createDirectories(folder.resolve("s 1"));
        Files.write(folder.resolve("s 1/a.wav"), Recordings.silence(2));
        Files.write(folder.resolve("b.wav"), Recordings.silence(0.5));
        Files.writeString(folder.resolve("metadata.csv"), TABLE);
        // Its decimal mark is a comma.
        Locale.setDefault(Locale.GERMANY);
    }

    @AfterEach
    void putTheLocaleBack() {
        Locale.setDefault(usual);
    }

    private int export(LabelExport.Format format, Path out) throws IOException, InterruptedException {
        return LabelExport.write(folder, format, out, 1, (done, all) -> {});
    }

    @ParameterizedTest
    @EnumSource
    void whatWasWrittenReadsBackAsTheSameSpans(LabelExport.Format format) throws Exception {
        assertThat(export(format, folder)).isEqualTo(2);
        Files.delete(folder.resolve("metadata.csv"));

        List<LabelledRecording> back = DatasetReader.read(folder);

        assertThat(back)
                .extracting(one -> folder.toRealPath().relativize(one.file()).toString())
                .containsExactly("b.wav", "s 1/a.wav");
        assertThat(back.get(0).spans()).containsExactly(new MarkedSpan(0, 0.5, Label.OTHER));
        List<MarkedSpan> spans = back.get(1).spans();
        assertThat(spans).extracting(MarkedSpan::label).containsExactly(Label.CLICKING, Label.TENDON_SNAP);
        assertThat(spans.get(0).endSeconds()).isCloseTo(0.2000004, within(1e-6));
        assertThat(spans.get(1).startSeconds()).isCloseTo(1.2345678, within(1e-6));
    }

    @Test
    void anAudacityTrackHasThreeColumnsAndSixDecimals(@TempDir Path out) throws Exception {
        export(LabelExport.Format.AUDACITY, out);

        assertThat(out.resolve("s 1/a.txt"))
                .hasContent("0.100000\t0.200000\tclicking\n1.234568\t1.500000\ttendon_snap\n");
        assertThat(out.resolve("b.txt")).hasContent("0.000000\t0.500000\tother\n");
    }

    @Test
    void aRavenTableHasItsOwnColumnNames(@TempDir Path out) throws Exception {
        export(LabelExport.Format.RAVEN, out);

        assertThat(out.resolve("s 1/a.Table.1.selections.txt")).hasContent("""
                Selection\tView\tChannel\tBegin Time (s)\tEnd Time (s)\tLow Freq (Hz)\tHigh Freq (Hz)\tLabel
                1\tSpectrogram 1\t1\t0.100000\t0.200000\t0.0\t22050.0\tclicking
                2\tSpectrogram 1\t1\t1.234568\t1.500000\t0.0\t22050.0\ttendon_snap
                """);
    }

    @Test
    void nothingIsWrittenOver(@TempDir Path out) throws Exception {
        Files.writeString(out.resolve("b.txt"), "mine");

        assertThatThrownBy(() -> export(LabelExport.Format.AUDACITY, out))
                .hasMessageContaining("b.txt: is there already");
        assertThat(out.resolve("b.txt")).hasContent("mine");
        assertThat(out.resolve("s 1")).doesNotExist();
    }

    @Test
    void twoRecordingsDoNotShareALabelFile(@TempDir Path out) throws Exception {
        Files.copy(folder.resolve("b.wav"), folder.resolve("b.wave"));
        Files.writeString(folder.resolve("metadata.csv"), TABLE + "b.wave,other,,,p2\n");

        assertThatThrownBy(() -> export(LabelExport.Format.RAVEN, out)).hasMessageContaining("b.wave: would share");
    }
}
