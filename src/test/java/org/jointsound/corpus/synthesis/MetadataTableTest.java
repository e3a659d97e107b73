package org.jointsound.corpus.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jointsound.corpus.Metadata;
import org.jointsound.model.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetadataTableTest {
    @TempDir
    private Path directory;

    private List<String> lines(SyntheticRecording recording) throws IOException {
        Path file = directory.resolve("table.csv");
        try (MetadataTable table = new MetadataTable(file)) {
            table.add(recording);
        }
        return Files.readAllLines(file);
    }

    private static SyntheticRecording with(SyntheticRecording recording, List<Sounding> soundings) {
        return new SyntheticRecording(
                recording.clip(),
                recording.label(),
                recording.session(),
                recording.conditions(),
                recording.number(),
                recording.minute(),
                soundings,
                recording.seed());
    }

    @Test
    void noSpanEndsBehindAFileOfFewerWholeSamples() throws IOException {
        CorpusSettings settings = new CorpusSettings(9, 1, 4, Label.STANDARD, false, 2_000, false);
        SyntheticRecording recording = RecordingSynthesis.make(settings, 1, 1);
        double fileSeconds = recording.clip().clip().seconds();
        // Half a sample of 2 kHz is 0.25 ms, which the table's four decimals show.
        AudibleSpan span = new AudibleSpan(fileSeconds - 0.1, fileSeconds + 0.24e-3, 1, 20);
        Sounding last = new Sounding(Recipes.of("bubble_ring"), List.of(), 20, List.of(span));
        String row = lines(with(recording, List.of(last))).get(1);
        double end = Double.parseDouble(row.split(",", -1)[MetadataTable.COLUMNS.indexOf(Metadata.END)]);
        assertThat(end).isBetween(fileSeconds - 1e-4, fileSeconds);
    }

    @Test
    void ofTwoSoundsThatFillTheSameSpanTheFirstIsMarked() throws IOException {
        SyntheticRecording recording = RecordingSynthesis.make(CorpusSettings.standard(9, 1, 4), 1, 1);
        Sounding labelled = recording.soundings().get(0);
        assertThat(labelled.spans()).isNotEmpty();
        Sounding under = new Sounding(Recipes.of("hand_clap"), labelled.marks(), 5, labelled.spans());
        List<String> alone = lines(with(recording, List.of(labelled)));
        assertThat(lines(with(recording, List.of(labelled, under)))).isEqualTo(alone);
    }

    @Test
    void eachRowHasTheLevelAndThePulsesOfItsSpan() throws IOException {
        SyntheticRecording recording = RecordingSynthesis.make(CorpusSettings.standard(9, 1, 4), 1, 1);
        List<AudibleSpan> spans = List.of(new AudibleSpan(0.1, 0.2, 3, 21.04), new AudibleSpan(0.35, 0.36, 0, -2.5));
        List<String> lines =
                lines(with(recording, List.of(new Sounding(Recipes.of("bubble_ring"), List.of(), 21, spans))));
        assertThat(column(lines, "snr_db")).containsExactly("21.0", "-2.5");
        assertThat(column(lines, "pulses")).containsExactly("3", "");
        assertThat(column(lines, Metadata.START)).containsExactly("0.1000", "0.3500");
    }

    private static List<String> column(List<String> lines, String name) {
        int index = MetadataTable.COLUMNS.indexOf(name);
        return lines.stream().skip(1).map(line -> line.split(",", -1)[index]).toList();
    }
}
