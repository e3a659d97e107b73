package org.jointsound.corpus.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jointsound.corpus.Metadata;
import org.jointsound.corpus.sound.Track;
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
        Track.Mark mark = new Track.Mark(fileSeconds - 0.1, fileSeconds + 0.24e-3, List.of());
        Sounding last = new Sounding(Recipes.of("bubble_ring"), List.of(mark), 20);
        String row = lines(with(recording, List.of(last))).get(1);
        double end = Double.parseDouble(row.split(",", -1)[MetadataTable.COLUMNS.indexOf(Metadata.END)]);
        assertThat(end).isBetween(fileSeconds - 1e-4, fileSeconds);
    }

    @Test
    void twoSoundsOfOneLabelThatFillTheSameSpanAreMarkedOnce() throws IOException {
        SyntheticRecording recording = RecordingSynthesis.make(CorpusSettings.standard(9, 1, 4), 1, 1);
        List<Sounding> twice = new ArrayList<>(recording.soundings());
        twice.addAll(recording.soundings());
        assertThat(recording.marks()).isNotEmpty();
        assertThat(lines(with(recording, twice))).isEqualTo(lines(recording)).hasSizeGreaterThan(1);
    }
}
