package org.jointsound.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jointsound.analysis.FileOutcome;
import org.jointsound.analysis.FolderAnalyser;
import org.jointsound.analysis.RecordingFile;
import org.jointsound.concern.Circumstances;
import org.jointsound.model.Doubt;
import org.jointsound.model.Outcome;
import org.jointsound.report.Report;
import org.jointsound.testing.Analysers;
import org.jointsound.testing.Recordings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableLinesTest {
    @TempDir
    Path folder;

    @Test
    void anUncertainLabelBearsAQuestionMark() throws IOException {
        Report report = report(Recordings.pop());
        String label = report.label() == null ? "none" : report.label().name();
        assertThat(row(as(report, Outcome.LABELLED, null)))
                .contains(label + " ")
                .doesNotContain("?");
        assertThat(row(as(report, Outcome.UNCERTAIN, Doubt.LOW_CONFIDENCE))).contains(label + "? ", "low-confidence");
    }

    @Test
    void theLongestUncertainLabelKeepsTheColumns() {
        TableLines lines = new TableLines(List.of());
        assertThat(lines.header().indexOf("SURE") - lines.header().indexOf("RESULT"))
                .isGreaterThan("grinding_crepitus?".length() + 1);
    }

    @Test
    void whatIsWrongWithTheRecordingIsInTheNote() throws IOException {
        byte[] whole = Recordings.pop();
        String row = row(report(Arrays.copyOf(whole, whole.length - 1_001)));
        assertThat(row).contains("The header promises ", " are there").doesNotContain("those were read");
    }

    private Report report(byte[] recording) throws IOException {
        Path file = Files.write(folder.resolve("a.wav"), recording);
        return ((FileOutcome.Analysed) Analysers.shared().analyse(file, "a.wav", Circumstances.UNKNOWN)).report();
    }

    private String row(Report report) {
        RecordingFile file = new RecordingFile(folder.resolve("a.wav"), "a.wav");
        return new TableLines(List.of(file))
                .line(new FolderAnalyser.Result(file, new FileOutcome.Analysed(report, List.of(), null), null));
    }

    private static Report as(Report report, Outcome outcome, @Nullable Doubt reason) {
        return new Report(
                report.reportVersion(),
                report.id(),
                report.createdAt(),
                outcome,
                reason,
                report.label(),
                report.confidence(),
                report.probabilities(),
                report.predictionSet(),
                report.labels(),
                report.concern(),
                report.events(),
                report.recording(),
                report.model(),
                report.timingMs());
    }
}
