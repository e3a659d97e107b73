package org.jointsound.corpus.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetadataTableTest {
    @TempDir
    private Path directory;

    private long lines(SyntheticRecording recording) throws IOException {
        Path file = directory.resolve("table.csv");
        try (MetadataTable table = new MetadataTable(file)) {
            table.add(recording);
        }
        return Files.readAllLines(file).size();
    }

    @Test
    void twoSoundsOfOneLabelThatFillTheSameSpanAreMarkedOnce() throws IOException {
        SyntheticRecording recording = RecordingSynthesis.make(CorpusSettings.standard(9, 1, 4), 1, 1);
        List<Sounding> twice = new ArrayList<>(recording.soundings());
        twice.addAll(recording.soundings());
        SyntheticRecording doubled = new SyntheticRecording(
                recording.clip(),
                recording.label(),
                recording.session(),
                recording.conditions(),
                recording.number(),
                recording.minute(),
                twice,
                recording.seed());
        assertThat(recording.marks()).isNotEmpty();
        assertThat(lines(doubled)).isEqualTo(lines(recording)).isGreaterThan(1);
    }
}
